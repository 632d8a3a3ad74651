package org.atelier.render.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.atelier.config.BaseUrl;
import org.atelier.render.StrictXml;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormatTest {

  @Test
  void xmlLosesWhatItCanNotHoldAndNothingElse() {
    for (int c = 0; c <= 0xffff; c++) {
      var text = "a" + (char) c + "b";
      boolean held =
          c == '\t'
              || c == '\n'
              || c == '\r'
              || (c >= 0x20 && c < 0xd800)
              || (c > 0xdfff && c < 0xfffe);
      var xml = Xml.piece().element("x", text, "y", text).toString();
      if (c % 97 != 0 && c > 0x200 && c < 0xd7f0) continue;
      var element = StrictXml.parse(xml).getDocumentElement();
      assertEquals(held ? text : "ab", element.getTextContent(), Integer.toHexString(c));
      assertEquals(held ? text : "ab", element.getAttribute("y"), Integer.toHexString(c));
    }
  }

  @Test
  void pairsOfSurrogatesStayAndHalvesGo() {
    var xml = Xml.document().element("x", "😀\ud83d!\ude00").toString();
    assertEquals("😀!", StrictXml.parse(xml).getDocumentElement().getTextContent());
  }

  @Test
  void jsonKeepsOrderTypesAndEveryCharacter() {
    var map = new LinkedHashMap<String, Object>();
    map.put("z", "\"\\\n\u0000</script>\u2028");
    map.put("a", Arrays.asList(1, true, null, new BigDecimal("1.50")));
    var json = Json.write(map);
    assertTrue(json.startsWith("{\"z\":"), json);
    assertTrue(json.contains("[1,true,null,1.50]"), json);
    var read = JsonMapper.shared().readTree(json);
    assertEquals("\"\\\n\u0000</script>\u2028", read.get("z").stringValue());
    assertEquals(List.of("z", "a"), List.copyOf(read.propertyNames()));
  }

  @Test
  void twoSitesOfOneHostHaveDifferentNames() {
    assertEquals(
        "tag:example.org,2026:/sub/a", StableId.tag(new BaseUrl("https://example.org/sub/"), "a"));
    assertEquals(
        "tag:example.org,2026:/a", StableId.tag(new BaseUrl("https://example.org:8443/"), "a"));
  }
}
