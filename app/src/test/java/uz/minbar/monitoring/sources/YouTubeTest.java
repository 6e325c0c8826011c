package uz.minbar.monitoring.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YouTubeTest {

  private static final String FEED = "https://www.youtube.com/feeds/videos.xml?";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UCabcdefghijklmnopqrstuv",
        "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
        "youtube.com/channel/UCabcdefghijklmnopqrstuv/videos",
        "https://m.youtube.com/channel/UCabcdefghijklmnopqrstuv?view=0"
      })
  void aChannelBecomesItsFeed(String typed) {
    assertThat(YouTube.feed(typed)).hasValue(FEED + "channel_id=UCabcdefghijklmnopqrstuv");
    assertThat(NewSource.guessed(typed, "").kind()).isEqualTo(SourceKind.FEED);
  }

  @Test
  void aPlaylistBecomesItsFeedAndNothingElseDoes() {
    assertThat(YouTube.feed("https://www.youtube.com/playlist?list=PLabcdefghij0123"))
        .hasValue(FEED + "playlist_id=PLabcdefghij0123");
    assertThat(YouTube.feed("https://www.youtube.com/@namuna")).isEmpty();
    assertThat(YouTube.feed("https://boshqa.example/youtube.com/channel/UCabcdefghijklmnopqrstuv"))
        .isEmpty();
    assertThat(YouTube.isPage(URI.create("https://www.youtube.com/@namuna"))).isTrue();
    assertThat(YouTube.isPage(URI.create(FEED + "channel_id=x"))).isFalse();
    assertThat(YouTube.isPage(URI.create("https://youtube.com.boshqa.example/"))).isFalse();
  }
}
