package org.atelier.render.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atelier.config.BaseUrl;
import org.atelier.config.Language;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;
import org.atelier.render.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Runs a theme's templates: strictly, escaping everything, with nothing in reach but view records.
 * For any number of threads. Knows no page.
 */
public final class TemplateEngine {

  private static final int MAX_SIZE = 8 * 1024 * 1024;

  private final TemplateCheck check;
  private final TemplateErrors errors;
  private final PebbleEngine engine;
  private final Theme theme;
  private @Nullable List<Diagnostic> checked;

  public TemplateEngine(Theme theme, BaseUrl base) {
    this.theme = theme;
    this.check = new TemplateCheck(theme);
    this.errors = new TemplateErrors(theme);
    var refused =
        new DisallowExtensionCustomizerBuilder()
            .disallowedFilterKeys(TemplateScan.FORBIDDEN_FILTERS)
            .disallowedTokenParserTags(TemplateScan.FORBIDDEN_TAGS)
            .disallowedFunctionKeys(Set.of("i18n"))
            .build();
    this.engine =
        new PebbleEngine.Builder()
            .loader(new TreeLoader(theme.templates()))
            .extension(new ThemeExtension(theme, base))
            .registerExtensionCustomizer(refused)
            .strictVariables(true)
            .autoEscaping(true)
            .methodAccessValidator(new LoopsOnly())
            .maxRenderedSize(MAX_SIZE)
            .defaultLocale(theme.messages().firstKey().locale())
            .build();
  }

  /** Reads every template, used or not; once, however often it is asked. */
  public synchronized List<Diagnostic> check() {
    var known = checked;
    if (known == null) {
      known = List.copyOf(read());
      checked = known;
    }
    return known;
  }

  private List<Diagnostic> read() {
    var problems = new ArrayList<>(check.run());
    if (!problems.isEmpty()) return problems;
    for (var name : theme.templates().keySet()) {
      try {
        engine.getTemplate(name);
      } catch (PebbleException e) {
        problems.add(errors.of(e, name, Set.of()));
      } catch (StackOverflowError e) {
        problems.add(recursion(name));
      }
    }
    return problems;
  }

  /**
   * Runs a template.
   *
   * @param variables what it sees, by name
   * @param language of what it says
   */
  public Outcome<String> render(
      String template,
      Map<String, ? extends @Nullable Object> variables,
      Language language,
      PageFunctions functions) {
    if (!theme.hasTemplate(template)) {
      return Outcome.failed(errors.missing(template));
    }
    var all = new HashMap<String, Object>(variables);
    all.put(ThemeExtension.PAGE, functions);
    var out = new StringWriter(16 * 1024);
    try {
      engine.getTemplate(template).evaluate(out, all, language.locale());
      return Outcome.of(out.toString());
    } catch (PebbleException e) {
      return Outcome.failed(errors.of(e, template, variables.keySet()));
    } catch (StackOverflowError e) {
      return Outcome.failed(recursion(template));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      if (!TemplateErrors.isOfEngine(e)) throw e;
      var problem = new PebbleException(e, String.valueOf(e));
      return Outcome.failed(errors.of(problem, template, variables.keySet()));
    }
  }

  private Diagnostic recursion(String template) {
    var circle = check.circle(template);
    var id = Rule.TEMPLATE_ERROR.id() + ".recursion";
    return Diagnostic.of(Rule.TEMPLATE_ERROR, check.whereCalled(circle), Text.message(id))
        .with("chain", String.join(" → ", circle));
  }

  /** The only methods templates reach: what Pebble itself offers in a loop. */
  private static final class LoopsOnly implements MethodAccessValidator {
    @Override
    public boolean isMethodAccessAllowed(Object object, Method method) {
      if (method.getParameterCount() > 0) return false;
      if (object instanceof Map.Entry<?, ?>) {
        return method.getName().equals("getKey") || method.getName().equals("getValue");
      }
      boolean loop = object.getClass().getName().startsWith("io.pebbletemplates.pebble.node.");
      var name = method.getName();
      return loop && !name.equals("getClass") && (name.startsWith("get") || name.startsWith("is"));
    }
  }
}
