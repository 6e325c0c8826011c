package uz.minbar.foundation.web;

import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/**
 * Draws a problem for somebody outside of the desk. The room that owns the frame of the public
 * pages answers; where it does not, the bare page is shown.
 */
public interface OpenProblem {

  Optional<ModelAndView> draw(Page page, Problem problem);
}
