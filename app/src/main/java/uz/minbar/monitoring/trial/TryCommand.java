package uz.minbar.monitoring.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Command;
import uz.minbar.foundation.CommandFailure;
import uz.minbar.monitoring.article.Articles;
import uz.minbar.monitoring.intake.Decoding;
import uz.minbar.monitoring.spikes.SpikesTrial;

/** {@code minbar try TOOL FILE …}: a tool of monitoring on files, for whoever wants to check it. */
public final class TryCommand implements Command {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String name() {
    return "try";
  }

  @Override
  public void run(List<String> words, PrintStream out) {
    if (words.size() < 2) {
      throw new CommandFailure("try wants the name of a tool (article or spikes) and files.");
    }
    var files = words.subList(1, words.size());
    // The console's own encoding may have no letters of ours.
    var lines = new PrintStream(out, true, StandardCharsets.UTF_8);
    switch (words.getFirst()) {
      case "article" -> article(files, lines);
      case "spikes" -> SpikesTrial.run(files, lines);
      default -> throw new CommandFailure("try does not know " + words.getFirst() + ".");
    }
  }

  /** A JSON object a line; what cannot be read is named at the end and keeps no other file back. */
  private static void article(List<String> files, PrintStream out) {
    var unread = new ArrayList<String>();
    for (String file : files) {
      try {
        var article = Articles.read(Decoding.text(Files.readAllBytes(Path.of(file)), ""), "");
        out.println(
            JSON.createObjectNode()
                .put("file", file)
                .put("title", article.title())
                .put("text", article.text()));
      } catch (IOException | InvalidPathException e) {
        unread.add(file);
      }
    }
    if (!unread.isEmpty()) {
      throw new CommandFailure("Cannot read " + String.join(", ", unread) + ".");
    }
  }
}
