package org.atelier.render;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A parser that forgives nothing, and short ways to what it found. */
public final class StrictXml {

  private StrictXml() {}

  public static Document parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(xml, e);
    }
  }

  public static List<Element> elements(Document document, String localName) {
    return elements(document.getElementsByTagNameNS("*", localName));
  }

  public static List<Element> elements(Element parent, String localName) {
    return elements(parent.getElementsByTagNameNS("*", localName));
  }

  private static List<Element> elements(NodeList nodes) {
    var found = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
    return found;
  }

  public static String text(Element parent, String localName) {
    return elements(parent, localName).get(0).getTextContent();
  }
}
