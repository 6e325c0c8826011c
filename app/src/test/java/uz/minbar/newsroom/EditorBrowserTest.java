package uz.minbar.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;

/** Writing a material in a real browser: the editor, what it saves by itself, the Uzbek signs. */
@HouseTest
class EditorBrowserTest {

  private static final String LATIN = "details[lang='uz-Latn'] ";
  private static final String TEXT = LATIN + ".editor-text";

  private static Browser browser;

  @Autowired House house;
  @Autowired Newsroom newsroom;

  Office office;
  MaterialId id;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void aDraft() {
    office = house.organisation();
    var text =
        new MaterialText(
            LocalizedText.of(Language.UZ_LATN, "Suv quvuri"),
            LocalizedText.EMPTY,
            LocalizedText.of(Language.UZ_LATN, "<p>Birinchi gap.</p>"));
    id = office.as(() -> newsroom.draft(NewMaterial.of(MaterialKind.NEWS, text)).material().id());
  }

  private Page writing() {
    var page = Browser.signIn(browser.visitor(1440, 900, false), office);
    page.navigate(house.at("/desk/newsroom/materials/" + id).toString());
    page.waitForSelector(TEXT);
    return page;
  }

  private String body() {
    return office.as(() -> newsroom.material(id)).orElseThrow().body().exact(Language.UZ_LATN);
  }

  @Test
  void whatIsWrittenIsSavedByItselfAndTheNextSaveIsNotStale() {
    var page = writing();
    page.locator(TEXT).click();
    page.keyboard().press("Control+End");
    page.keyboard().type(" Yana bir gap.");
    assertThat(page.locator("[data-save-state]")).containsText(Pattern.compile("\\d\\d:\\d\\d"));
    assertThat(body()).isEqualTo("<p>Birinchi gap. Yana bir gap.</p>");
    page.keyboard().type(" Uchinchi.");
    page.click(".save-bar button");
    page.waitForSelector(".flash");
    assertThat(body()).isEqualTo("<p>Birinchi gap. Yana bir gap. Uchinchi.</p>");
    assertThat(Browser.faults(page)).isEmpty();
    Browser.leave(page);
  }

  @Test
  void plainApostrophesBecomeUzbekSignsAndOneUndoTakesThemBack() {
    var page = writing();
    page.locator(TEXT).click();
    page.keyboard().press("Control+End");
    page.keyboard().type(" O'zbek tog'i, san'at 'ha'");
    assertThat(page.locator(TEXT)).containsText("Oʻzbek togʻi, sanʼat 'haʼ");
    page.keyboard().press("Control+Z");
    assertThat(page.locator(TEXT)).containsText("sanʼat 'ha'");
    page.locator(LATIN + "input[name='headline.uz-Latn']").fill("");
    page.locator(LATIN + "input[name='headline.uz-Latn']").pressSequentially("Bo'ston");
    assertThat(page.locator(LATIN + "input[name='headline.uz-Latn']")).hasValue("Boʻston");
    Browser.leave(page);
  }

  @Test
  void buttonsMakeListsHeadingsAndBoldByKeyboardToo() {
    var page = writing();
    page.locator(TEXT).click();
    page.keyboard().press("Control+End");
    page.keyboard().press("Enter");
    page.keyboard().type("bir");
    page.locator(LATIN + ".editor-tools button").nth(3).click();
    page.keyboard().press("Enter");
    page.keyboard().press("Control+B");
    page.keyboard().type("ikki");
    assertThat(page.locator("[data-save-state]")).containsText(Pattern.compile("\\d\\d:\\d\\d"));
    House.await(
        "the list is saved",
        () -> body().equals("<p>Birinchi gap.</p><ul><li>bir</li><li><b>ikki</b></li></ul>"));
    Browser.leave(page);
  }

  @Test
  void pastedTextKeepsItsWordsAndLosesForeignDress() {
    var page = writing();
    page.evaluate(
        """
        () => {
          const text = document.querySelector("details[lang='uz-Latn'] .editor-text");
          text.focus();
          const data = new DataTransfer();
          data.setData('text/html', '<p>Kirish</p><h1 style="color:red">Bosh</h1><p class="MsoNormal"><span lang="x">Gap <b>qalin</b></span>'
            + '<img src="https://elsewhere.example/a.png"><script>alert(1)</script></p>');
          data.setData('text/plain', 'Bosh Gap qalin');
          text.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
        }
        """);
    House.await("the pasted text is saved", () -> body().contains("qalin"));
    assertThat(body()).contains("<h2>Bosh</h2>", "Gap <b>qalin</b>");
    assertThat(body()).doesNotContain("elsewhere", "script", "style", "span", "Mso");
    assertThat(browser.strangers()).isEmpty();
    Browser.leave(page);
  }

  @Test
  void whoeverWasSlowerIsToldAndOverwritesNothing() {
    var page = writing();
    office.as(
        () -> {
          var material = newsroom.material(id).orElseThrow();
          var text =
              new MaterialText(
                  material.headline(),
                  material.lead(),
                  LocalizedText.of(Language.UZ_LATN, "<p>Boshqa kishi yozdi.</p>"));
          return newsroom.save(id, material.version(), text, MaterialFrame.of(material));
        });
    page.locator(TEXT).click();
    page.keyboard().type("Kech ");
    assertThat(page.locator("[data-save-state].failed")).isVisible();
    assertThat(body()).isEqualTo("<p>Boshqa kishi yozdi.</p>");
    Browser.leave(page);
  }

  @Test
  void withoutScriptsTheTextareaIsThere() {
    try (var context = browser.visitor(360, 800, false, false)) {
      var page = Browser.signIn(context, office);
      page.navigate(house.at("/desk/newsroom/materials/" + id).toString());
      page.fill("textarea[name='body.uz-Latn']", "<p>Skriptsiz " + UUID.randomUUID() + "</p>");
      page.click(".save-bar button");
      page.waitForSelector(".flash");
      assertThat(body()).startsWith("<p>Skriptsiz ");
    }
  }
}
