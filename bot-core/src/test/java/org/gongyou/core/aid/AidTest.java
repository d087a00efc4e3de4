package org.gongyou.core.aid;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.TappedTest;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.parameter.Parameter;
import org.gongyou.core.parameter.ParameterCode;
import org.gongyou.core.parameter.RegionParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A city with a county, an employer's union in it, and an officer at each of them. */
abstract class AidTest extends TappedTest {

    static final String APPLY = "aid.apply";

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    AidOfficers officers;

    @Autowired
    AidCases aid;

    @Autowired
    AidScope scope;

    @Autowired
    Grants grants;

    @Autowired
    Payments payments;

    @Autowired
    PublicNotices notices;

    @Autowired
    RegionParameters parameters;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    private NoticeMapper noticeMapper;

    @Autowired
    private Levels levels;

    @Autowired
    private Classification classification;

    @Autowired
    private ObjectProvider<Scheduler> scheduler;

    /** Another for each test: of two counties of one region, one would be given the applications of the other. */
    private static final AtomicInteger SEEDS = new AtomicInteger();

    private final int seed = SEEDS.addAndGet(10_000);
    final String region = String.format("9%03d01", seed / 10_000);
    final String employer = "第" + seed + "工厂";
    final Actor unit = new Actor(seed + 1L, "单位专干");
    final Actor county = new Actor(seed + 2L, "县总经办");
    final Actor secondCounty = new Actor(seed + 3L, "县总另一位");
    final Actor city = new Actor(seed + 4L, "市总审批");
    final Actor stranger = new Actor(seed + 5L, "别处的人");
    long cityId;
    long countyId;
    long unitId;

    @BeforeEach
    void plantUnions() {
        cityId = plant("CITY", region.substring(0, 4) + "00", "", null, "/");
        countyId = plant("COUNTY", region, "", cityId, "/" + cityId + "/");
        unitId = plant("EMPLOYER", region, "|" + employer + "|", countyId, "/" + cityId + "/" + countyId + "/");
        long elsewhere = plant("COUNTY", "999999", "", cityId, "/" + cityId + "/");
        register(unit, unitId, "钱专干");
        register(county, countyId, "孙经办");
        register(secondCounty, countyId, "李经办");
        register(city, cityId, "周审批");
        register(stranger, elsewhere, "吴某某");
    }

    private long plant(String kind, String code, String serves, @Nullable Long parent, String above) {
        String name = kind + UUID.randomUUID();
        jdbc.update(
                "INSERT INTO union_org (parent_id, code, name, kind, region_code, serves, path) VALUES (?, ?, ?, ?, ?, ?, '')",
                parent,
                name.substring(0, 32),
                name,
                kind,
                code,
                serves);
        long id = jdbc.queryForObject("SELECT id FROM union_org WHERE name = ?", Long.class, name);
        jdbc.update("UPDATE union_org SET path = ? WHERE id = ?", above + id + "/", id);
        return id;
    }

    void register(Actor actor, long unionId, String realName) {
        officers.register(new AidOfficers.Registration(actor.operatorId(), actor.name(), unionId, realName, null));
    }

    /** What somebody of the employer hands in who is poor by any standard above 500 a head. */
    Map<String, String> poor() {
        Map<String, String> answers = new HashMap<>();
        answers.put("person_name", "张困难");
        answers.put("mobile_cn", "13800138000");
        answers.put("workplace_region", region);
        answers.put("employer_name", employer);
        answers.put("handled_by", "unit");
        answers.put("aid_needs", "living,medical");
        answers.put("cause", "illness");
        answers.put("household_size", "3");
        answers.put("annual_income", "60000");
        answers.put("rigid_expense", "42000");
        answers.put("illness_note", "肾病综合征");
        return answers;
    }

    long apply(Map<String, String> answers) {
        return open(person, APPLY, answers);
    }

    long open(String who, String service, Map<String, String> answers) {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                state, "{receipt}", new Effect.OpenCase(service, 1, "flow-" + UUID.randomUUID(), answers, false)));
        String receipt = answer(who, "请办理");
        talksInEarnest();
        return cases.find(new CaseQuery(null, null, receipt, 0, 1))
                .items()
                .get(0)
                .id();
    }

    CaseDetail rule(long id, String action, Actor actor) {
        return rule(id, action, null, actor);
    }

    CaseDetail rule(long id, String action, @Nullable String reason, Actor actor) {
        return cases.decide(id, new Ruling(action, reason, cases.get(id).version()), actor);
    }

    String status(long id) {
        return cases.get(id).summary().status();
    }

    void standard(ParameterCode code, String value) {
        parameters.save(
                List.of(new Parameter(
                        Parameter.COUNTRY, code, value, LocalDate.of(2020, 1, 1), null, "试验文件〔2020〕1号", null)),
                "test");
    }

    void noStandards() {
        parameters.all().forEach(p -> parameters.remove(p.id()));
    }

    /** The notice of a case, as the job looks at it on a day. */
    void lookOn(LocalDate day, long caseId) {
        Instant morning = day.atTime(8, 0).atZone(Wordings.CHINA).toInstant();
        long notice = noticeMapper.ofCase(caseId).get(0).id();
        transactions.executeWithoutResult(status -> at(morning).over(Long.toString(notice)));
    }

    PublicNotices at(Instant instant) {
        Clock clock = Clock.fixed(instant, ZoneOffset.UTC);
        return new PublicNotices(noticeMapper, files, levels, classification, scheduler, clock);
    }

    LocalDate lastDay(long caseId) {
        return noticeMapper.ofCase(caseId).get(0).endsOn();
    }

    long noticeOf(long caseId) {
        return noticeMapper.ofCase(caseId).get(0).id();
    }

    /** On the road until it is archived. */
    long archived() {
        return archived(poor());
    }

    long archived(Map<String, String> answers) {
        long id = apply(answers);
        rule(id, "publicise", unit);
        lookOn(lastDay(id).plusDays(1), id);
        rule(id, "publicise-county", county);
        lookOn(lastDay(id).plusDays(1), id);
        return id;
    }

    static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), Wordings.CHINA);
    }
}
