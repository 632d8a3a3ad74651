package org.atelier.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what nearly everybody writes, a verb and then whole options, without picocli, whose start
 * takes longer than all the rest of a short command. The rest is for picocli: help, mistakes,
 * clusters such as {@code -qv}. A test holds that both read the same.
 */
final class QuickOptions {

  private final Map<String, Slot> slots = new HashMap<>();

  /** Where a value goes; a flag's is its own name. */
  private record Slot(boolean flag, Consumer<String> setter) {}

  /** The verb with its options set; nothing, and nothing set, where picocli must be asked. */
  static Optional<Command> read(List<String> args, List<Command> commands) {
    boolean named = !args.isEmpty() && !args.get(0).startsWith("-");
    var verb = named ? args.get(0) : Arguments.DEFAULT_VERB;
    for (var command : commands) {
      if (!command.quickVerb().equals(verb)) continue;
      var options = new QuickOptions();
      command.declare(options);
      var rest = named ? args.subList(1, args.size()) : args;
      return options.set(rest) ? Optional.of(command) : Optional.empty();
    }
    return Optional.empty();
  }

  void flag(Runnable setter, String... names) {
    add(new Slot(true, name -> setter.run()), names);
  }

  void text(Consumer<String> setter, String... names) {
    add(new Slot(false, setter), names);
  }

  private void add(Slot slot, String... names) {
    for (var name : names) slots.put(name, slot);
  }

  Set<String> names() {
    return slots.keySet();
  }

  private boolean set(List<String> args) {
    var seen = new HashSet<Slot>();
    var toDo = new ArrayList<Runnable>();
    for (var words = new ArrayList<>(args); !words.isEmpty(); ) {
      var word = words.remove(0);
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      var slot = slots.get(equals < 0 ? word : word.substring(0, equals));
      if (slot == null || !seen.add(slot)) return false;
      var value = equals < 0 ? following(slot, word, words) : word.substring(equals + 1);
      if (value == null || slot.flag() && equals >= 0 || !isPlain(slot, value)) return false;
      toDo.add(() -> slot.setter().accept(value));
    }
    toDo.forEach(Runnable::run);
    return true;
  }

  private static @Nullable String following(Slot slot, String word, List<String> words) {
    if (slot.flag()) return word;
    return words.isEmpty() ? null : words.remove(0);
  }

  /** Not empty, not quoted, and nothing that may be an option. */
  private static boolean isPlain(Slot slot, String value) {
    return slot.flag() || !value.isEmpty() && "-\"'".indexOf(value.charAt(0)) < 0;
  }
}
