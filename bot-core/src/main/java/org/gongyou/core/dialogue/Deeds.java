package org.gongyou.core.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongyou.core.dialogue.command.Command;

/** Carries out commands: one deed for each kind, and a start that fails where one is missing. */
final class Deeds {

    private final Map<Class<?>, BiConsumer<Draft, Command>> deeds = new HashMap<>();

    /** Rooms each add the deeds of their subject. */
    @SafeVarargs
    static Deeds of(Consumer<Deeds>... rooms) {
        Deeds deeds = new Deeds();
        for (Consumer<Deeds> room : rooms) {
            room.accept(deeds);
        }
        List<String> missing = Command.kinds()
                .filter(kind -> !deeds.deeds.containsKey(kind))
                .map(Class::getSimpleName)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Nothing carries out " + missing);
        }
        return deeds;
    }

    <C extends Command> void on(Class<C> kind, BiConsumer<Draft, C> deed) {
        deeds.put(kind, (draft, command) -> deed.accept(draft, kind.cast(command)));
    }

    /** For commands that say all by their name. */
    <C extends Command> void simply(Class<C> kind, Consumer<Draft> deed) {
        deeds.put(kind, (draft, command) -> deed.accept(draft));
    }

    void carryOut(Draft draft, Command command) {
        BiConsumer<Draft, Command> deed = deeds.get(command.getClass());
        if (deed == null) {
            throw new IllegalArgumentException("Nothing carries out " + command.getClass());
        }
        deed.accept(draft, command);
    }
}
