package org.atelier.render.i18n;

import java.util.List;

/**
 * A phone number as people of its country write it. Knows the three countries of the project; any
 * other number stays as it is.
 */
public final class PhoneNumber {

  private PhoneNumber() {}

  /**
   * @param international a plus sign and digits: {@code +33783968075}
   * @param language of the reader; the French read French numbers without the country's code
   */
  public static String readable(String international, String language) {
    if (international.length() < 4) return international;
    var code = international.substring(0, 3);
    var rest = international.substring(3);
    var groups = groups(code, rest.length());
    if (groups.isEmpty()) return international;
    boolean home = code.equals("+33") && language.equals("fr");
    var out = new StringBuilder(home ? "0" : code + "\u00a0");
    int at = 0;
    for (int size : groups) {
      if (at > 0) out.append('\u00a0');
      out.append(rest, at, at + size);
      at += size;
    }
    return out.toString();
  }

  private static List<Integer> groups(String code, int digits) {
    return switch (code + " " + digits) {
      case "+33 9" -> List.of(1, 2, 2, 2, 2);
      case "+32 8" -> List.of(1, 3, 2, 2);
      case "+32 9" -> List.of(3, 2, 2, 2);
      case "+44 10" -> List.of(4, 6);
      default -> List.of();
    };
  }
}
