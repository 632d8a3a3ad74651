package org.atelier.render.leaflet;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.atelier.render.template.Escape;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself as XMP: title, author, subject, and that it keeps to PDF/UA-1. Written
 * here, because the bytes of XML libraries depend on which of them is there.
 */
final class Metadata {

  private Metadata() {}

  static byte[] of(PDDocumentInformation about) {
    var xmp =
        """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
        <pdf:Producer>%s</pdf:Producer>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
            .formatted(
                text(about.getTitle()),
                text(about.getAuthor()),
                text(about.getSubject()),
                text(about.getProducer()));
    return xmp.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : Escape.html(text);
  }
}
