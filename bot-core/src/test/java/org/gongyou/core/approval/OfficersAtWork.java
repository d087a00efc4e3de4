package org.gongyou.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.TappedTest;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.dialogue.Effect;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers in chat, the unions they work for, and the cases that wait for them. */
abstract class OfficersAtWork extends TappedTest {

    @Autowired
    Officers officers;

    @Autowired
    Cases cases;

    /** A union of a region, unless there is one. */
    void plant(String region, String kind, @Nullable String above) {
        plant("T" + region, region + "工会", region, kind, above);
    }

    void plant(String code, String name, String region, String kind, @Nullable String above) {
        String known = "SELECT COUNT(*) FROM union_org WHERE region_code = ? AND kind = ?";
        if (!Long.valueOf(0).equals(jdbc.queryForObject(known, Long.class, region, kind))) {
            return;
        }
        String place = "SELECT %s FROM union_org WHERE region_code = ? ORDER BY id LIMIT 1";
        Long parent = above == null ? null : jdbc.queryForObject(place.formatted("id"), Long.class, above);
        String path = above == null ? "/" : jdbc.queryForObject(place.formatted("path"), String.class, above);
        jdbc.update(
                "INSERT INTO union_org (parent_id, code, name, kind, region_code, serves, path) VALUES (?, ?, ?, ?, ?, '', '')",
                parent,
                code,
                name,
                kind,
                region);
        jdbc.update("UPDATE union_org SET path = CONCAT(?, id, '/') WHERE code = ?", path, code);
    }

    void bind(String who, long operatorId, long unionId) {
        assertThat(say(who, officers.makeCode(operatorId, "王主席", unionId))).contains("绑定好了");
    }

    String say(String who, String code) {
        tap(who, "start:cadre.bind");
        return answer(who, code);
    }

    String choose(String who, CaseDetail one) {
        return tap(who, "set:case_ref:" + one.summary().id() + "-" + one.version());
    }

    /** Lets somebody hand in a form. */
    CaseDetail handIn(String who, String service, Map<String, String> answers) {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                state, "{receipt}", new Effect.OpenCase(service, 1, "flow-" + UUID.randomUUID(), answers, false)));
        String receipt = answer(who, "请办理");
        talksInEarnest();
        return cases.get(cases.find(new CaseQuery(null, null, receipt, 0, 1))
                .items()
                .get(0)
                .id());
    }
}
