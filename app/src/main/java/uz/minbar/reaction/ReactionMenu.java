package uz.minbar.reaction;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.search.SearchSource;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.newsroom.NextStep;
import uz.minbar.staff.Right;

/**
 * Where reaction is found: its line in the menu, its cases in the search and its link on a
 * material's page.
 */
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

  /** The words that are answered are found, not only the title. */
  @Bean
  SearchSource casesFound() {
    return new SearchSource(
        30,
        "reaction",
        "reaction.found",
        Right.READ,
        "select id, 'und' as language, title, quote as text, opened_at as at, words from"
            + " reaction_case",
        "/desk/reaction/cases/");
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
