package org.atelier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever doesn't know what they want is asked twelve questions and gets honest answers. */
@Tag("once")
@Tag("browser")
class QuizTest {

  private static final String QUIZ = "en/what-suits-me/";
  private static final String HEADING = ".question:not([hidden]) h2";

  /** The page's own module, with the occupations and questions of the page. */
  private static final String MODULE =
      """
      const { rank } = await import(document.querySelector("script[src*='/quiz.']").src);
      const occupations = [...document.querySelectorAll("[data-profile]")].map((card) => ({
        profile: card.dataset.profile, title: card.querySelector("h3").innerText }));
      const axes = [...document.querySelectorAll("[data-axis]")].map((q) => ({ eases: "eases" in q.dataset }));
      """;

  private static Object run(Visitor visitor, String body) {
    return visitor.page().evaluate("async () => {" + MODULE + body + "}");
  }

  @Test
  void theKeyboardAnswersGoesBackAndGetsThere() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ);
      assertEquals("Question 1 of 12", visitor.text(".step"));
      visitor.tabTo(".answer").press("Enter");
      assertEquals("Question 2 of 12", visitor.text(".step"));
      assertEquals("h2#ask-standing", visitor.focused(), "the next question is read aloud");
      visitor.press("3");
      assertEquals(QUIZ + "#a=02", visitor.path());
      visitor.tabTo(".skip-one").press("Enter");
      assertEquals(QUIZ + "#a=02-", visitor.path());
      visitor.tabTo(".back").press("Enter");
      assertEquals("Question 3 of 12", visitor.text(".step"));
      visitor.page().goBack();
      assertEquals("Question 4 of 12", visitor.text(".step"), "the browser's button goes back too");
      for (int i = 4; i <= 12; i++) visitor.press("2");
      assertEquals(QUIZ + "#a=02-111111111", visitor.path());
      assertEquals(
          "These jobs could suit you", visitor.page().evaluate("document.activeElement.innerText"));
      assertEquals(5, visitor.page().locator(".top > .card").count());
      assertEquals(23, visitor.page().locator(".rest > .card").count());
      visitor.tabTo(".top a").press("Enter");
      visitor.waitFor("article.occupation");
      visitor.page().goBack();
      visitor.waitFor(".top .card");
      assertEquals(QUIZ + "#a=02-111111111", visitor.path(), "the result is still there");
    }
  }

  @Test
  void oneAnswerCanBeChangedAfterwards() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ + "#a=000000000000");
      visitor.tabTo(".share summary").press("Enter", "Tab", "Tab", "Enter");
      assertEquals("h2#ask-standing", visitor.focused());
      assertEquals("I would rather sit", visitor.text(".answer[aria-pressed=true] b"));
      visitor.press("3");
      assertEquals(QUIZ + "#a=020000000000", visitor.path());
      assertTrue(visitor.sees(".top .card"));
    }
  }

  @Test
  void allPatternsOfExtremePeopleGetDifferentOccupations() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ);
      var found =
          run(
              visitor,
              """
              const first = new Map();
              let ties = 0;
              for (let n = 0; n < 4096; n++) {
                const answers = [...axes.keys()].map((axis) => (n >> axis) & 1 ? "2" : "0").join("");
                const ranked = rank(answers, occupations, axes);
                const title = ranked[0].occupation.title;
                first.set(title, (first.get(title) ?? 0) + 1);
                if (ranked[1].place === 1) ties++;
              }
              return { patterns: 4096, occupations: occupations.length, first: first.size,
                       most: Math.max(...first.values()), ties };
              """);
      var numbers = (Map<?, ?>) found;
      assertEquals(numbers.get("occupations"), numbers.get("first"), found::toString);
      assertTrue((int) numbers.get("most") <= 4096 * 15 / 100, found::toString);
      assertEquals(0, numbers.get("ties"), found::toString);
    }
  }

  @Test
  void whoDescribesAnOccupationGetsIt() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ);
      assertEquals(
          List.of(),
          run(
              visitor,
              """
              return occupations.filter((own) => {
                const ranked = rank(own.profile, occupations, axes);
                const firsts = ranked.filter((one) => one.place === 1).map((one) => one.occupation);
                return !firsts.includes(own) || firsts.some((other) => other.profile !== own.profile);
              }).map((own) => own.title);
              """));
    }
  }

  @Test
  void equalOccupationsShareAPlace() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ);
      assertEquals(
          List.of("b 1", "c 1", "a 3"),
          run(
              visitor,
              """
              const some = [["a", "20"], ["b", "00"], ["c", "00"]].map(([title, profile]) => ({ title, profile }));
              return rank("0-", some, [{}, {}]).map((one) => one.occupation.title + " " + one.place);
              """));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "quiet is wanted and it is loud, 0, 2, no",
    "quiet is wanted and it is loud at times, 0, 1, near",
    "loud does not matter and it is quiet, 2, 0, yes",
    "it is as it is wanted, 1, 1, yes"
  })
  void aStrainIsOnlyOneForWhoDoesNotBearIt(String name, int answer, int degree, String kind) {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ);
      var body = "return rank('%d', [{ profile: '%d' }], [{ eases: true }])[0].reasons[0].kind";
      assertEquals(kind, run(visitor, body.formatted(answer, degree)), name);
    }
  }

  @Test
  void theResultSaysWhyAndWarns() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("en/what-suits-me/#a=0120-0121012");
      assertEquals("Structural metal fabricator", visitor.text(".top h3"));
      assertTrue(visitor.text(".top ul.yes").contains("Daytime hours\nYou said: “Daytime only”."));
      assertTrue(
          visitor
              .text(".top ul.no")
              .contains("Very noisy, with ear protection\nYou said: “I like it quiet”."));
      assertEquals(
          true,
          visitor
              .page()
              .evaluate("document.querySelector('.top .try').hash === '#section-try-it'"));
    }
  }

  @Test
  void whoSkipsEverythingSeesEverything() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("nl/wat-past-bij-mij/");
      for (int i = 0; i < 12; i++) visitor.page().locator(".skip-one").click();
      assertEquals(
          "Je hebt niets gekozen, dus alles kan nog. Hier zijn alle beroepen.",
          visitor.text(".said .note"));
      assertEquals(28, visitor.page().locator(".rest > .card:visible").count());
      assertFalse(visitor.sees(".rank"));
    }
  }

  @Test
  void aResultCanBeSharedAndReadInAnotherLanguage() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ + "#a=0120-0121012");
      var link = visitor.page().locator(".share input").inputValue();
      assertTrue(link.endsWith(QUIZ + "#a=0120-0121012"), link);
      var mail = visitor.page().locator(".mail").getAttribute("href");
      assertTrue(mail.startsWith("mailto:?subject=") && mail.contains("a%3D0120-0121012"), mail);
      var first = visitor.page().locator(".top .card").first().getAttribute("data-profile");
      visitor.page().locator(".languages a[lang=fr]").click();
      visitor.waitFor("html[lang=fr] .top .card");
      assertEquals("fr/quel-metier-pour-moi/#a=0120-0121012", visitor.path());
      assertEquals(
          first, visitor.page().locator(".top .card").first().getAttribute("data-profile"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#a=", "#a=9", "#a=012&q=0", "#a=<b>", "#main", "#a=0120-01210120"})
  void whatTheAddressMeansByMistakeStillIsAPage(String hash) {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ + hash);
      assertTrue(visitor.sees(HEADING) || visitor.sees(".top .card"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#a=012", "#a=012&q=2", "#a=0120-0121012", "#a=------------"})
  void eachStepIsFineForEverybody(String hash) {
    for (var device : List.of(Device.phone(), Device.desk().inTheDark())) {
      try (var visitor = Visitor.with(device)) {
        visitor.open(QUIZ + hash);
        visitor.page().evaluate("document.querySelector('.share details').open = true");
        assertEquals(List.of(), Axe.violations(visitor.page()), device::toString);
        assertFalse(visitor.holds("document.documentElement.scrollWidth > innerWidth"));
      }
    }
  }

  @Test
  void nothingIsStored() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ).page().locator(HEADING).focus();
      for (int i = 0; i < 12; i++) visitor.press("1");
      visitor.waitFor(".top .card");
      assertTrue(
          visitor.holds("!localStorage.length && !sessionStorage.length && !document.cookie"));
    }
  }

  @Test
  void withoutScriptEachAnswerLeadsToItsOccupations() {
    try (var visitor = Visitor.with(Device.phone().withoutScript())) {
      visitor.open("fr/quel-metier-pour-moi/");
      assertEquals(12, visitor.page().locator(".question:visible").count());
      assertEquals(28, visitor.page().locator(".result .card:visible").count());
      visitor.page().locator("a.answer").first().click();
      assertEquals("fr/metiers/bruit-faible/", visitor.path());
    }
  }

  @Test
  void whoHearsThePageIsToldHowFarTheyAre() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ).tabTo(".answer").press("Enter");
      assertThat(visitor.page().locator(HEADING)).hasAccessibleDescription("Question 2 of 12");
    }
  }

  @Test
  void aKeyThatIsHeldAnswersOneQuestionOnly() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ).tabTo(".answer");
      for (int i = 0; i < 3; i++) visitor.page().keyboard().down("2");
      visitor.page().keyboard().up("2");
      assertEquals("Question 2 of 12", visitor.text(".step"));
    }
  }

  @Test
  void anotherResultIsNotSaidToBeCopied() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.page().context().grantPermissions(List.of("clipboard-write"));
      visitor.open(QUIZ + "#a=000000000000").page().locator(".copy").click();
      visitor.waitFor(".quiz .status:not(:empty)");
      visitor.tabTo(".share summary").press("Enter", "Tab", "Enter", "3");
      assertEquals(QUIZ + "#a=200000000000", visitor.path());
      assertEquals("", visitor.text(".quiz .status"));
    }
  }

  @Test
  void theOccupationsThatSuitLessAreASectionOfTheirOwn() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(QUIZ + "#a=0120-0121012");
      assertEquals(
          List.of("H2", "H2"),
          visitor
              .page()
              .evaluate(
                  "[...document.querySelectorAll('.said h2, .rest-title')].map(h => h.tagName)"));
    }
  }

  @Test
  void nothingIsShownBeforeItsScriptAndAllIfItDoesNotCome() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor
          .open(QUIZ)
          .page()
          .evaluate("document.querySelector('.quiz').classList.remove('live')");
      assertFalse(visitor.sees(HEADING));
      visitor.page().route("**/assets/quiz.*.js", Route::abort);
      visitor.open(QUIZ);
      assertEquals(12, visitor.page().locator(".question:visible").count());
      assertFalse(visitor.troubles().isEmpty(), "the browser tells of it too");
    }
  }
}
