package uz.minbar.reaction;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.newsroom.NextStep;
import uz.minbar.staff.Right;

/** Where reaction is found: its line in the menu and its link on a material's page. */
@Configuration(proxyBeanMethods = false)
class ReactionMenu {

  @Bean
  MenuItem casesLine(Reaction reaction) {
    return new MenuItem(
        MenuItem.Place.HEAR,
        20,
        "reaction",
        "reaction.menu",
        "/desk/reaction",
        Right.READ,
        () -> reaction.open().size(),
        true);
  }

  @Bean
  NextStep caseStep() {
    return material -> {
      var id = material.caseId();
      return id == null
          ? Optional.empty()
          : Optional.of(new NextStep.Link("reaction.toCase", "/desk/reaction/cases/" + id, false));
    };
  }
}
