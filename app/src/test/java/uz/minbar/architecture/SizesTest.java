package uz.minbar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Small files, small packages, small methods: a newcomer reads one in a minute. */
class SizesTest {

  private static final int LINES_OF_FILE = 300;
  private static final int LINES_OF_METHOD = 40;
  private static final int TYPES_OF_PACKAGE = 26;

  @Test
  void filesStayUnder300Lines() {
    var faults =
        Sources.java().stream()
            .filter(file -> Sources.read(file).lines().count() > LINES_OF_FILE)
            .map(file -> Sources.ROOT.relativize(file))
            .toList();
    assertThat(faults).isEmpty();
  }

  @Test
  void packagesStaySmall() {
    var sizes = new TreeMap<Path, Integer>();
    for (var file : Sources.java()) {
      if (!file.endsWith("package-info.java") && file.toString().contains("/src/main/")) {
        sizes.merge(file.getParent(), 1, Integer::sum);
      }
    }
    var faults =
        sizes.entrySet().stream()
            .filter(size -> size.getValue() > TYPES_OF_PACKAGE)
            .map(size -> Sources.ROOT.relativize(size.getKey()) + ": " + size.getValue())
            .toList();
    assertThat(faults).isEmpty();
  }

  @Test
  void methodsStayUnder40Lines() throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var faults = new ArrayList<String>();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var files =
          Sources.java().stream().filter(file -> !file.endsWith("package-info.java")).toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  _ -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      var positions = Trees.instance(task).getSourcePositions();
      for (var unit : task.parse()) {
        new LongMethods(unit, positions, faults).scan(unit, null);
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Collects the methods of a file that go on too long. */
  private static final class LongMethods extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> faults;

    LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> faults) {
      this.unit = unit;
      this.positions = positions;
      this.faults = faults;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      long start = positions.getStartPosition(unit, method);
      long end = positions.getEndPosition(unit, method);
      if (start >= 0 && end >= 0) {
        var lines = unit.getLineMap();
        long length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
        if (length > LINES_OF_METHOD) {
          faults.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + length);
        }
      }
      return super.visitMethod(method, nothing);
    }
  }
}
