package org.atelier.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Where the boxes of a page are, measured in the page itself. Every answer is a list of elements,
 * as selector and first words, and empty when all is well.
 */
final class Layout {

  private static final String COMMON =
      """
      const name = e => e.localName + (e.id ? '#' + e.id : '')
        + [...e.classList].map(c => '.' + c).join('')
        + ' «' + (e.innerText || e.getAttribute('aria-label') || '').trim().slice(0, 40) + '»';
      const shown = e => e.checkVisibility({opacityProperty: true, visibilityProperty: true});
      const size = e => Math.round(e.width) + ' × ' + Math.round(e.height);
      """;

  private static final String SIDEWAYS =
      """
      const root = document.documentElement;
      if (root.scrollWidth <= innerWidth) return [];
      const out = [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(name);
      return ['the page is ' + root.scrollWidth + ' px wide', ...out.slice(-3)];
      """;

  private static final String CLIPPED =
      """
      return [...document.querySelectorAll('body *')].filter(e => {
        if (!shown(e) || !e.innerText || e.clientWidth < 2 || e.clientHeight < 2) return false;
        const style = getComputedStyle(e);
        const cuts = way => way === 'hidden' || way === 'clip';
        return cuts(style.overflowX) && e.scrollWidth > e.clientWidth + 1
          || cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
      }).map(name);
      """;

  // Of each line only its middle: letters of tight titles may share a little room above and below.
  // What is clipped away is there for those who listen.
  private static final String OVERLAPPING =
      """
      const aside = e => e && (getComputedStyle(e).clipPath !== 'none' || aside(e.parentElement));
      const lines = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const owner = text.parentElement;
        if (!text.data.trim() || !shown(owner) || owner.closest('svg') || aside(owner)) {
          continue;
        }
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const r of range.getClientRects()) {
          if (r.width < 3 || r.height < 3 || r.right < 0) continue;
          const third = r.height / 3;
          lines.push({owner, left: r.left + 1, right: r.right - 1, top: r.top + third,
            bottom: r.bottom - third});
        }
      }
      lines.sort((a, b) => a.top - b.top);
      const found = [];
      lines.forEach((a, i) => {
        for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
          const b = lines[j];
          if (a.left < b.right && b.left < a.right) found.push(name(a.owner) + ' and ' + name(b.owner));
        }
      });
      return found;
      """;

  // A link within a sentence may be as small as its words: WCAG 2.5.8 excepts it.
  private static final String SMALL_TARGETS =
      """
      const inSentence = e => getComputedStyle(e).display === 'inline'
        && [...e.parentElement.childNodes].some(n => n !== e && n.textContent.trim());
      return [...document.querySelectorAll(SCOPE)]
        .filter(e => shown(e) && !inSentence(e) && e.closest('.skip') === null)
        .map(e => ({e, box: (e.labels && e.labels[0] || e).getBoundingClientRect()}))
        .filter(({box}) => box.right > 0 && box.width > 1
          && (box.width < LEAST - 0.5 || box.height < LEAST - 0.5))
        .map(({e, box}) => name(e) + ' ' + size(box));
      """;

  // Colours are painted over each other, as the browser would; a mark is as clear as half of it is.
  private static final String CONTRAST =
      """
      const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      const painted = colours => {
        canvas.fillStyle = '#fff';
        for (const colour of ['#fff', ...colours]) {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
      };
      const light = rgb => rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const behind = e => e ? [...behind(e.parentElement), getComputedStyle(e).backgroundColor] : [];
      const contrast = m => {
        const style = getComputedStyle(m), away = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth) / 2;
        const box = [...m.getClientRects()].find(r => r.width > 0) || m.getBoundingClientRect();
        const [left, right, top, bottom] = [box.left - away, box.right + away, box.top - away, box.bottom + away];
        const places = [0.25, 0.5, 0.75].flatMap(part => {
          const x = left + (right - left) * part, y = top + (bottom - top) * part;
          return [[x, top], [x, bottom], [left, y], [right, y]];
        });
        const found = places.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean).map(under => {
          const ground = behind(under);
          const [a, b] = [painted(ground), painted([...ground, style.outlineColor])].map(light);
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        });
        return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 1;
      };
      """;

  private static final String SHIFTS =
      """
      const found = [];
      new PerformanceObserver(list => found.push(...list.getEntries()))
        .observe({type: 'layout-shift', buffered: true});
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));
      return found.filter(shift => !shift.hadRecentInput).map(({value, sources}) => value.toFixed(4) + ' '
        + sources.map(({node, previousRect: from, currentRect: to}) =>
          (node ? name(node.closest ? node : node.parentElement) : 'gone') + ' from ' + [from.x, from.y] + ' to ' + [to.x, to.y]).join(', '));
      """;

  private static final String FOCUS_HIDDEN =
      """
      const e = document.activeElement;
      if (e === document.body) return [];
      const seen = e.labels && e.labels[0] && e.getBoundingClientRect().width < 3 ? e.labels[0] : e;
      const box = [...seen.getClientRects()].find(r => r.width > 0) || seen.getBoundingClientRect();
      const x = box.left + box.width / 2, y = box.top + Math.min(box.height, innerHeight) / 2;
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return [name(e) + ' is out of sight'];
      const top = document.elementFromPoint(x, y);
      const covered = !top || !(seen.contains(top) || top.contains(seen));
      if (covered) return [name(e) + ' is covered by ' + (top && name(top))];
      const marks = [...new Set([e, ...document.querySelectorAll(':focus-within')])].filter(m => {
        const style = getComputedStyle(m);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      });
      if (!marks.length) return [name(e) + ' has no mark'];
      const best = Math.max(...marks.map(contrast));
      return best >= 3 ? [] : [name(e) + ' has a mark of contrast ' + best.toFixed(1)];
      """;

  private Layout() {}

  /** What makes the page wider than its window. */
  static List<String> sideways(Page page) {
    return list(page, SIDEWAYS);
  }

  /** Text that is cut off by its box. */
  static List<String> clipped(Page page) {
    return list(page, CLIPPED);
  }

  /** Text that stands on other text. */
  static List<String> overlapping(Page page) {
    return list(page, OVERLAPPING);
  }

  /** What is to be pressed and is smaller than a finger needs, among what the selector matches. */
  static List<String> smallTargets(Page page, String selector, int pixels) {
    return list(
        page,
        SMALL_TARGETS
            .replace("SCOPE", "'" + selector + "'")
            .replace("LEAST", Integer.toString(pixels)));
  }

  /** What has the focus, if its reader couldn't see that it has. */
  static List<String> hiddenFocus(Page page) {
    return list(page, CONTRAST + FOCUS_HIDDEN);
  }

  /** What has moved by itself since the page was opened, and how much of the window (CLS). */
  static List<String> shifts(Page page) {
    return list(page, SHIFTS);
  }

  /** All of what has moved. */
  static double sum(List<String> shifts) {
    return shifts.stream().mapToDouble(s -> Double.parseDouble(s.split(" ")[0])).sum();
  }

  /** Sets rules as a reader's own style sheet would, past the policy of the page. */
  static void style(Page page, String css) {
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
            + " document.adoptedStyleSheets = [sheet]; }",
        css);
  }

  private static List<String> list(Page page, String body) {
    var result = (List<?>) page.evaluate("async () => {" + COMMON + body + "}");
    return result.stream().map(String::valueOf).toList();
  }
}
