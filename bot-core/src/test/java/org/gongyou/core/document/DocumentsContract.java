package org.gongyou.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.core.TappedTest;
import org.gongyou.core.identity.Belongings;
import org.gongyou.core.privacy.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of drafts, for whom and how long, on every database. */
abstract class DocumentsContract extends TappedTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/documents/([A-Za-z0-9_-]+)");

    @Autowired
    private Documents documents;

    @Autowired
    private PersonalData keys;

    @Autowired
    private List<Belongings> belongings;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void writesADraftThatOnlyItsAddressOpens() {
        String token = drafted(person, "no", "7");

        StoredDraft draft = documents.open(token).orElseThrow();
        assertThat(draft.paper().title()).isEqualTo("证据清单");
        assertThat(draft.paper().parts().get(0).text()).contains("王芳", "13700002222");
        assertThat(Duration.between(draft.createdAt(), draft.deleteAt())).isEqualTo(Duration.ofDays(7));
        assertThat(stored(draft.id())).doesNotContain("王芳", "13700002222", "小满");
        assertThat(token).doesNotContain("13700002222").hasSizeLessThan(120);
        String changed = token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21);
        assertThat(documents.open(changed)).isEmpty();
        assertThat(documents.open("1")).isEmpty();
        assertThat(documents.open("不是链接")).isEmpty();
        assertThat(documents.open(sealed("card " + draft.id() + " 9999999999"))).isEmpty();
        assertThat(documents.open(sealed("document " + draft.id() + " 1"))).isEmpty();
    }

    @Test
    void holdsAnAddressForADayAndGivesANewOneOnRequest() {
        String token = drafted(person, "no", "30");

        time.pass(Duration.ofHours(23));
        assertThat(documents.open(token)).isPresent();
        time.pass(Duration.ofHours(2));
        assertThat(documents.open(token)).isEmpty();

        String again = tap(person, "start:law.doc");
        assertThat(again).contains("您已经有一份《证据清单》草稿");
        assertThat(documents.open(token(again))).isPresent();
    }

    @Test
    void showsADraftToNobodyElse() {
        drafted(person, "no", "30");

        assertThat(tap("other-" + person, "start:law.doc")).doesNotContain("/documents/");
    }

    @Test
    void deletesADraftWhenItsDaysAreOverOrAtOnce() {
        String brief = drafted(person, "no", "1");
        long first = documents.open(brief).orElseThrow().id();
        String kept = drafted(person, "no", "30");

        long second = documents.open(kept).orElseThrow().id();
        time.pass(Duration.ofHours(25));
        documents.forgetDue();

        assertThat(count(first)).isZero();
        assertThat(count(second)).isOne();
        documents.delete(kept);
        assertThat(count(second)).isOne();
        String fresh = token(tap(person, "start:law.doc"));
        documents.delete(fresh);

        assertThat(count(second)).isZero();
        assertThat(documents.open(fresh)).isEmpty();
    }

    @Test
    void letsLawyersSeeOnlyWhatThePersonLetsThem() {
        drafted(person, "no", "30");
        String shared = drafted(person, "yes", "30");
        long person = personOf(documents.open(shared).orElseThrow().id());

        assertThat(documents.forLawyers(person))
                .extracting(StoredDraft::id)
                .containsExactly(documents.open(shared).orElseThrow().id());
    }

    @Test
    void goesWithThePersonWhenTwoTurnOutToBeOne() {
        String shared = drafted(person, "yes", "30");
        long id = documents.open(shared).orElseThrow().id();
        long from = personOf(id);

        transactions.executeWithoutResult(t ->
                belongings.stream().filter(DocumentBelongings.class::isInstance).forEach(b -> b.move(from, -from)));

        assertThat(documents.forLawyers(from)).isEmpty();
        assertThat(documents.forLawyers(-from)).extracting(StoredDraft::id).containsExactly(id);
    }

    private String drafted(String who, String lawyers, String days) {
        tap(who, "start:law.doc");
        String next = tap(who, "set:doc_type:evidence_list");
        if (!next.contains("您前面说过的")) {
            answer(who, "杭州小满餐饮管理有限公司");
            tap(who, "set:evidence:payslip");
            answer(who, "王芳");
            next = answer(who, "13700002222");
        }
        assertThat(next).contains("工会的律师");
        tap(who, "set:for_lawyers:" + lawyers);
        assertThat(tap(who, "set:keep_days:" + days)).contains("请核对");
        return token(tap(who, "confirm"));
    }

    private String sealed(String pass) {
        byte[] bytes = keys.seal(pass.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String token(String said) {
        Matcher link = LINK.matcher(said);
        assertThat(link.find()).as(said).isTrue();
        return link.group(1);
    }

    private String stored(long id) {
        return String.valueOf(
                jdbc.queryForObject("SELECT paper_sealed FROM document_draft WHERE id = ?", String.class, id));
    }

    private long count(long id) {
        Long rows = jdbc.queryForObject("SELECT COUNT(*) FROM document_draft WHERE id = ?", Long.class, id);
        return rows == null ? 0 : rows;
    }

    private long personOf(long id) {
        Long person = jdbc.queryForObject("SELECT person_id FROM document_draft WHERE id = ?", Long.class, id);
        return person == null ? 0 : person;
    }
}
