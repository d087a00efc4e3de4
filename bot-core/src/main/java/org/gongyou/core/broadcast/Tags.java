package org.gongyou.core.broadcast;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gongyou.core.broadcast.TagMapper.Row;
import org.gongyou.core.message.AccountRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups into which an account has put people at its platform (标签), as they were when the platform was last asked. Kept so that a
 * broadcast may be for one; they are changed at the platform, never here.
 */
@Service
public class Tags {

    private static final int MOST_LISTED = 1000;
    private static final int CHUNK = 500;
    private static final int LONGEST_NAME = 64;

    private final TagMapper mapper;
    private final Clock clock;

    Tags(TagMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A tag.
     *
     * @param key by which {@link Segment#tags} names it: account and the platform's id, as {@code wechat/demo/100}
     * @param people how many have it at the platform, known here or not
     */
    public record Tag(String key, String name, String account, int people, Instant syncedAt) {}

    /** All tags of all accounts, 1,000 at most. */
    public List<Tag> all() {
        return mapper.all(MOST_LISTED).stream().map(Tags::tag).toList();
    }

    private static Tag tag(Row row) {
        AccountRef account = new AccountRef(row.channel(), row.account());
        return new Tag(account + "/" + row.tag(), row.name(), account.toString(), row.people(), row.syncedAt());
    }

    /** Makes a tag hold exactly these people, under that name. */
    @Transactional
    public void replace(AccountRef account, String tag, String name, Collection<String> externalIds) {
        String title = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        if (mapper.find(account, tag) == null) {
            mapper.insert(account, tag, title, clock.instant());
        }
        Row row = mapper.find(account, tag);
        if (row == null) {
            throw new IllegalStateException("A tag was made and is not there");
        }
        Set<String> wanted = new HashSet<>(externalIds);
        Set<String> there = new HashSet<>(mapper.members(row.id()));
        inChunks(without(there, wanted), chunk -> mapper.remove(row.id(), chunk));
        inChunks(without(wanted, there), chunk -> mapper.add(row.id(), chunk));
        mapper.update(row.id(), title, wanted.size(), clock.instant());
    }

    /** Forgets the tags of an account that are not among these. */
    @Transactional
    public void keepOnly(AccountRef account, Collection<String> tags) {
        for (Row row : mapper.ofAccount(account)) {
            if (!tags.contains(row.tag())) {
                mapper.empty(row.id());
                mapper.delete(row.id());
            }
        }
    }

    private static List<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one)).sorted().toList();
    }

    private static void inChunks(List<String> all, Consumer<List<String>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(new ArrayList<>(all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
    }
}
