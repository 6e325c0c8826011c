package uz.minbar.publishing.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.figures.Figures;
import uz.minbar.publishing.figures.MaterialFigures;

/** How a material was seen and answered, over the API. */
@RestController
class FiguresApi {

  private final Figures figures;

  FiguresApi(Figures figures) {
    this.figures = figures;
  }

  @GetMapping("/api/v1/publishing/materials/{id}/figures")
  MaterialFigures figures(@PathVariable UUID id) {
    return figures.of(new MaterialId(id));
  }
}
