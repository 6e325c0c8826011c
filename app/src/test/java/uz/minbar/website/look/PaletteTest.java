package uz.minbar.website.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import uz.minbar.foundation.web.Problem;

/** Whatever colour an office likes, its pages can be read. */
class PaletteTest {

  @Property
  void everyColourIsLegibleInLightAndDark(
      @ForAll @IntRange(max = 255) int red,
      @ForAll @IntRange(max = 255) int green,
      @ForAll @IntRange(max = 255) int blue) {
    var colour = new Colour(red, green, blue);
    assertThat(Colour.of(colour.written())).isEqualTo(colour);
    var palette = Palette.of(colour);
    for (var ground : new String[] {"#ffffff", "#f6f5f1"}) {
      assertThat(palette.light().main().contrast(Colour.of(ground))).isGreaterThanOrEqualTo(4.5);
      assertThat(palette.light().deep().contrast(Colour.of(ground))).isGreaterThanOrEqualTo(4.5);
    }
    for (var ground : new String[] {"#182228", "#10181d"}) {
      assertThat(palette.dark().main().contrast(Colour.of(ground))).isGreaterThanOrEqualTo(4.5);
      assertThat(palette.dark().deep().contrast(Colour.of(ground))).isGreaterThanOrEqualTo(4.5);
    }
    assertThat(palette.light().main().contrast(palette.light().soft())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.light().deep().contrast(palette.light().soft())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.dark().main().contrast(palette.dark().soft())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.dark().deep().contrast(palette.dark().soft())).isGreaterThanOrEqualTo(4.5);
  }

  @Example
  void contrastIsThatOfWcag() {
    assertThat(Colour.BLACK.contrast(Colour.WHITE)).isCloseTo(21, within(0.001));
    assertThat(Colour.of("#777777").contrast(Colour.WHITE)).isCloseTo(4.478, within(0.001));
    assertThat(Colour.of("#767676").contrast(Colour.WHITE)).isCloseTo(4.542, within(0.001));
  }

  @Example
  void whatIsLegibleStaysAsItIs() {
    assertThat(Palette.of(Colour.of("#00707a")).asChosen()).isTrue();
    assertThat(Palette.of(Colour.of("#ffd700")).asChosen()).isFalse();
    assertThat(Palette.of(Colour.of("#ffd700")).dark().main()).isEqualTo(Colour.of("#ffd700"));
  }

  @Example
  void whatIsNoColourIsRefused() {
    for (String wrong : new String[] {"", "red", "#fff", "#12345g", "#123456;}"}) {
      assertThatThrownBy(() -> Colour.of(wrong)).isInstanceOf(Problem.class);
    }
  }
}
