package uz.minbar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import uz.minbar.foundation.Commands;

/** Starts the house. Everything it does stands in its rooms. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
    systemName = "Minbar",
    sharedModules = {"kernel", "foundation"})
public class MinbarApplication {

  static void main(String[] args) {
    Commands.run(args, System.out, System.err).ifPresentOrElse(System::exit, () -> serve(args));
  }

  private static void serve(String[] args) {
    try {
      SpringApplication.run(MinbarApplication.class, args);
    } catch (RuntimeException alreadyReported) {
      System.exit(1); // Threads of what had begun before the fault would keep the program alive.
    }
  }
}
