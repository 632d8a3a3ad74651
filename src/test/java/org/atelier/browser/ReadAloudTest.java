package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
          getVoices: () => voices,
          addEventListener() {},
          cancel() {},
          speak(utterance) {
            window.said.push(`${utterance.voice.name}: ${utterance.text.trim()}`);
            window.rates.push(utterance.rate);
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
      assertEquals("button «Écouter cette page»", visitor.focused());
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
}
