package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is read aloud by a voice of the device, and by no other. */
@Tag("once")
@Tag("browser")
class ReadAloudTest {

  private static final String PAGE = "fr/metiers/soudeur/";

  /** A device with these voices; it speaks at once, and remembers what it said. */
  private static String voices(String voices) {
    return """
        window.said = [];
        window.rates = [];
        window.hold = false;
        const voices = [%s];
        class Utterance { constructor(text) { this.text = text; } }
        Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
        Object.defineProperty(window, "speechSynthesis", { value: {
          getVoices: () => (window.late ? [] : voices),
          addEventListener(type, listen) { window.come = listen; },
          cancel() {},
          speak(utterance) {
            window.said.push(`${utterance.voice.name}: ${utterance.text.trim()}`);
            window.rates.push(utterance.rate);
            window.next = () => utterance.onend();
            if (!window.hold) setTimeout(() => utterance.onend(), 0);
          },
        } });
        """
        .formatted(voices);
  }

  private static String voice(String name, String lang, boolean local) {
    return "{ name: '%s', lang: '%s', localService: %s, default: false },"
        .formatted(name, lang, local);
  }

  private static Visitor visitorWith(String voices) {
    var visitor = Visitor.with(Device.phone());
    visitor.page().addInitScript(voices(voices));
    return visitor;
  }

  @SuppressWarnings("unchecked")
  private static List<String> said(Visitor visitor) {
    return (List<String>) visitor.page().evaluate("window.said");
  }

  @Test
  void theTextIsReadInItsOrderSentenceBySentence() {
    try (var visitor = visitorWith(voice("Anne", "fr-FR", true))) {
      visitor.open(PAGE).waitFor("[data-listen-start]");
      visitor.page().locator("[data-listen-start]").click();
      visitor.page().waitForFunction("() => window.said.length > 40");
      visitor.waitFor("[data-listen-start]");

      var said = said(visitor);
      assertEquals("Anne: Soudeur / soudeuse", said.get(0));
      assertEquals("Anne: Vous assemblez des pièces de métal en les faisant fondre.", said.get(1));
      assertTrue(said.indexOf("Anne: Ce que vous faites") < said.indexOf("Anne: Essayer"));
      assertTrue(said.stream().allMatch(text -> text.length() < 230), said::toString);
      assertFalse(said.toString().contains("Envoyer par courriel"), "what is only to be pressed");
      assertFalse(said.toString().contains("ESCO"), "codes");
    }
  }

  @Test
  void theReaderPausesGoesOnSlowsDownAndStops() {
    try (var visitor = visitorWith(voice("Anne", "fr_FR", true))) {
      visitor.open(PAGE).waitFor("[data-listen-start]");
      visitor.page().evaluate("window.hold = true");
      visitor.page().locator("[data-listen-start]").click();
      assertEquals("Soudeur / soudeuse", visitor.text(".being-read"));
      assertEquals("button «Pause»", visitor.focused());
      visitor.press("Enter");
      assertEquals("Continuer", visitor.text("[data-listen-pause]"));
      visitor.press("Enter");
      visitor.page().locator("[data-listen-slow]").click();
      visitor.page().locator("[data-listen-stop]").click();

      assertEquals("Anne: Soudeur / soudeuse", said(visitor).get(2), "the sentence again");
      assertEquals(List.of(1, 1, 0.75), visitor.page().evaluate("window.rates"));
      assertFalse(visitor.sees(".being-read"));
      assertEquals("button «Écouter»", visitor.focused());
    }
  }

  @Test
  void aPassageInAnotherLanguageHasItsOwnVoiceOrIsNamed() {
    var quotation = "document.querySelector('.lead').innerHTML = 'Un mot : <i lang=en>welder</i>'";
    try (var visitor = visitorWith(voice("Anne", "fr-FR", true) + voice("Emma", "en-GB", true))) {
      visitor.open(PAGE).page().evaluate(quotation);
      visitor.waitFor("[data-listen-start]").page().locator("[data-listen-start]").click();
      visitor.page().waitForFunction("() => window.said.length > 3");
      assertTrue(said(visitor).contains("Emma: welder"), said(visitor)::toString);
    }
    try (var visitor = visitorWith(voice("Anne", "fr-FR", true))) {
      visitor.open(PAGE).page().evaluate(quotation);
      visitor.waitFor("[data-listen-start]").page().locator("[data-listen-start]").click();
      visitor.page().waitForFunction("() => window.said.length > 3");
      assertTrue(said(visitor).contains("Anne: Passage en anglais."), said(visitor)::toString);
    }
  }

  @Test
  void aVoiceOnAServerOrInAnotherLanguageIsNoVoice() {
    try (var visitor = visitorWith(voice("Cloud", "fr-FR", false) + voice("Emma", "en-GB", true))) {
      visitor.open(PAGE).waitFor("[data-keep]");

      assertFalse(visitor.sees("[data-listen]"));
    }
  }

  @Test
  void aBrowserThatDoesNotKnowWhatIsVisibleReadsToo() {
    try (var visitor = visitorWith(voice("Anne", "fr-FR", true))) {
      visitor.page().addInitScript("delete Element.prototype.checkVisibility");
      visitor.open(PAGE).waitFor("[data-listen-start]");
      visitor.page().locator("[data-listen-start]").click();
      visitor.page().waitForFunction("() => window.said.length > 40");
      assertFalse(said(visitor).toString().contains("ESCO"), "codes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "fr/questions-frequentes/", "fr/donnees-personnelles/"})
  void aVoiceThatComesLateMovesNothing(String path) {
    for (var device : List.of(Device.phone(), Device.desk())) {
      try (var visitor = Visitor.with(device)) {
        visitor.page().addInitScript(voices(voice("Anne", "fr-FR", true)));
        visitor.page().addInitScript("window.late = true");
        visitor.open(path).waitFor("[data-keep-start]");
        visitor.page().evaluate("() => document.fonts.ready");
        assertFalse(visitor.sees("[data-listen-start]"));
        var before = Layout.shifts(visitor.page());
        visitor.page().evaluate("window.late = false, window.come?.()");
        assertEquals(before, Layout.shifts(visitor.page()), device::toString);
        assertTrue(Layout.sum(before) < 0.1, before::toString);
        assertEquals(visitor.holds("window.come"), visitor.sees("[data-listen-start]"));
      }
    }
  }

  @Test
  void thePageFollowsTheVoiceButDoesNotPullTheReaderBack() {
    try (var visitor = visitorWith(voice("Anne", "fr-FR", true))) {
      visitor.open(PAGE).waitFor("[data-listen-start]");
      var page = visitor.page();
      page.evaluate("window.hold = true");
      page.locator("[data-listen-start]").click();
      for (int i = 0; i < 12; i++) page.evaluate("window.next()");
      assertTrue((double) page.evaluate("scrollY + 0.5") > 1, "it follows");
      assertTrue(
          visitor.holds(
              "(({top, bottom}) => top >= 0 && bottom <= innerHeight)"
                  + "(document.querySelector('.being-read').getBoundingClientRect())"));

      page.evaluate("scrollTo(0, document.body.scrollHeight)");
      var place =
          "Math.round(document.querySelector('.site-footer').getBoundingClientRect().bottom / 4)";
      var there = page.evaluate(place);
      for (int i = 0; i < 5; i++) page.evaluate("window.next()");
      assertEquals(there, page.evaluate(place), "gone to look at something else");

      page.evaluate("document.querySelector('[data-listen-stop]').click()");
      assertEquals("button «Écouter»", visitor.focused());
      assertEquals(there, page.evaluate(place), "when it ends");
    }
  }
}
