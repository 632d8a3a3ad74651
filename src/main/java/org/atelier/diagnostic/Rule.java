package org.atelier.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every rule there is, in the order of the pipeline. Its id is stable for ever: people link to it
 * and silence it by name. Each has its sentence in every {@link Catalogue} and its page in
 * docs/rules.
 */
public enum Rule {
  // source: names and bytes
  SOURCE_MISSING,
  SOURCE_SYMLINK,
  SOURCE_NOT_A_FILE,
  SOURCE_NAME,
  SOURCE_NAME_TWINS,
  SOURCE_TOO_LARGE,
  SOURCE_ENCODING,
  SOURCE_CHARACTER,
  SOURCE_FILE_TYPE,
  SOURCE_UNEXPECTED_FILE,
  // source: YAML
  YAML_SYNTAX,
  YAML_DUPLICATE_KEY,
  YAML_ALIAS,
  YAML_TAG,
  YAML_DEPTH,
  YAML_TOO_LARGE,
  YAML_NOT_A_MAPPING,
  // config
  CONFIG_UNKNOWN_KEY,
  CONFIG_MISSING_KEY,
  CONFIG_VALUE,
  CONFIG_RELEASE_PLACEHOLDER,
  // model
  MODEL_SCHEMA,
  MODEL_UNKNOWN_TYPE,
  MODEL_UNKNOWN_FIELD,
  MODEL_MISSING_FIELD,
  MODEL_WRONG_PLACE,
  MODEL_TYPE,
  MODEL_ENUM,
  MODEL_PATTERN,
  MODEL_FORMAT,
  MODEL_LENGTH,
  MODEL_RANGE,
  MODEL_COUNT,
  MODEL_DUPLICATE_ITEM,
  MODEL_ALTERNATIVES,
  MODEL_KEY,
  // content
  FRONTMATTER_MISSING,
  FRONTMATTER_UNCLOSED,
  MARKDOWN_RAW_HTML,
  MARKDOWN_TOO_DEEP,
  MARKDOWN_TOO_LARGE,
  MARKDOWN_HEADING_ID,
  MARKDOWN_HEADING_LEVEL,
  MARKDOWN_IMAGE,
  MARKDOWN_ALT_TEXT,
  MARKDOWN_FOOTNOTE,
  URL_SCHEME,
  URL_SYNTAX,
  COMPONENT_UNKNOWN,
  COMPONENT_PARAMETER,
  COMPONENT_MISSING_PARAMETER,
  COMPONENT_VALUE,
  COMPONENT_UNCLOSED,
  COMPONENT_SYNTAX,
  CONTENT_UNEXPECTED_BODY,
  CONTENT_EMPTY_BODY,
  // site
  ENTRY_WITHOUT_TRANSLATION,
  TRANSLATION_MISSING(Severity.WARNING),
  TRANSLATION_LANGUAGE,
  REFERENCE_DANGLING,
  REFERENCE_ONE_SIDED,
  REFERENCE_PRIVATE(Severity.WARNING),
  LINK_BROKEN,
  LINK_ANCHOR,
  LINK_FALLBACK(Severity.INFO),
  URL_COLLISION,
  URL_SLUG,
  ALIAS_SHADOWS,
  ALIAS_LOOP,
  MENU_TARGET,
  PUBLICATION_EXPIRED_CONTACT,
  // render
  PICTURE_UNREADABLE,
  PICTURE_TOO_LARGE,
  PICTURE_CLEANED(Severity.WARNING),
  PICTURE_NO_WEBP(Severity.INFO),
  THEME_MISSING,
  THEME_CONFIG,
  THEME_LOOP,
  TEMPLATE_MISSING,
  TEMPLATE_ERROR,
  I18N_MISSING_KEY,
  I18N_MESSAGE,
  // output
  OUTPUT_COLLISION,
  OUTPUT_CONFLICT,
  OUTPUT_BUSY,
  OUTPUT_DISK,
  OUTPUT_SOURCE_CHANGED,
  // check
  HTML_PARSE,
  HTML_DUPLICATE_ID,
  HTML_LANGUAGE,
  HTML_HEADING_ORDER,
  HTML_ONE_H1,
  HTML_ALT_TEXT,
  HTML_ALT_QUALITY(Severity.WARNING),
  HTML_LINK_PURPOSE,
  HTML_LINK_WORDS(Severity.WARNING),
  HTML_TABLE_HEADER,
  HTML_LABEL,
  HTML_LANDMARK,
  HTML_INLINE,
  HTML_EXTERNAL_REQUEST,
  LINK_OUTPUT,
  PAGE_TITLE_DUPLICATE(Severity.WARNING),
  PAGE_DESCRIPTION_DUPLICATE(Severity.WARNING),
  PAGE_DESCRIPTION_MISSING(Severity.WARNING),
  PAGE_ORPHAN(Severity.WARNING),
  PAGE_WEIGHT(Severity.WARNING),
  HREFLANG_RECIPROCAL,
  THEME_CONTRAST,
  REVIEW_OVERDUE(Severity.WARNING);

  private final String id;
  private final Severity severity;

  Rule() {
    this(Severity.ERROR);
  }

  Rule(Severity severity) {
    var name = name().toLowerCase(Locale.ROOT);
    int area = name.indexOf('_');
    this.id = name.substring(0, area) + "/" + name.substring(area + 1).replace('_', '-');
    this.severity = severity;
  }

  /** {@code yaml/duplicate-key}: the first word is the area, the rest the rule. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  public static List<Rule> all() {
    return List.of(values());
  }

  public static Optional<Rule> byId(String id) {
    return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
  }
}
