package org.atelier.content.markdown;

/** What all writers of one text share. */
final class Writing {

  /**
   * What the tests of CommonMark's own examples leave out to compare the rest.
   *
   * @param headingIds whether headings get ids
   */
  record Options(boolean headingIds) {
    static final Options ALL = new Options(true);
  }

  final SourceText source;
  final Scope scope;
  final Options options;
  final Typography typography;
  final UrlPolicy urls;
  final Findings findings = new Findings();
  final LinkPlaces places;
  final RawHtmlWriter rawHtml;
  final FootnoteNumbers footnotes;
  final InlineWriter inline;

  Writing(SourceText source, Scope scope, Options options, Typography typography, UrlPolicy urls) {
    this.source = source;
    this.scope = scope;
    this.options = options;
    this.typography = typography;
    this.urls = urls;
    this.places = new LinkPlaces(source);
    this.rawHtml = new RawHtmlWriter(source, findings, typography);
    this.footnotes = new FootnoteNumbers(source, findings);
    this.inline = new InlineWriter(this);
  }
}
