package org.gongyou.core.aid;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.service.Workflow.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the workflows of aid call for by name, and the jobs behind notices and time limits. */
@Configuration(proxyBeanMethods = false)
class AidConfiguration {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    /** A failure, such as a lost database, is tried again until it works. */
    @Bean
    Task<Void> aidNoticeTask(PublicNotices notices) {
        return Tasks.oneTime(PublicNotices.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, context) -> notices.over(instance.getId()));
    }

    @Bean
    CaseOutcome aidNoticeOfTheUnit(PublicNotices notices) {
        return notice("aid-notice-unit", notices, Level.GRASSROOTS);
    }

    @Bean
    CaseOutcome aidNoticeOfTheCounty(PublicNotices notices) {
        return notice("aid-notice-county", notices, Level.COUNTY);
    }

    @Bean
    CaseOutcome aidPastTheNotice(UnitNotice unit) {
        return named("aid-forward", decided -> {
            unit.requireNone(decided);
            return Map.of();
        });
    }

    @Bean
    CaseOutcome aidObjectionDismissed(Objections objections) {
        return named("aid-objection-kept", decided -> {
            objections.settle(decided.caseId(), "KEPT");
            return Map.of();
        });
    }

    @Bean
    CaseOutcome aidObjectionUpheld(Objections objections) {
        return named("aid-objection-upheld", decided -> {
            objections.settle(decided.caseId(), "UPHELD");
            return Map.of();
        });
    }

    @Bean
    CaseOutcome aidArchive(Dossiers dossiers) {
        return named("aid-archive", decided -> {
            dossiers.open(decided.caseId());
            return Map.of();
        });
    }

    @Bean
    CaseOutcome aidRenewal(Dossiers dossiers) {
        return named("aid-renew", decided -> {
            dossiers.renew(decided.caseId());
            return Map.of();
        });
    }

    @Bean
    CaseOutcome aidExit(Dossiers dossiers) {
        return named("aid-exit", decided -> {
            dossiers.end(decided.caseId());
            return Map.of();
        });
    }

    @Bean
    CaseOutcome aidTurnedDown(Dossiers dossiers) {
        return named("aid-turned-down", decided -> {
            dossiers.turnDown(decided.caseId());
            return Map.of();
        });
    }

    @Bean
    CaseOutcome aidFollowUp(Dossiers dossiers) {
        return named("aid-follow-up", decided -> {
            dossiers.followUp(decided.caseId());
            return Map.of();
        });
    }

    @Bean
    CaseOutcome aidProposal(Grants grants) {
        return named("aid-proposal", decided -> {
            grants.requireSound(decided.caseId());
            return Map.of();
        });
    }

    private static CaseOutcome notice(String name, PublicNotices notices, Level level) {
        return named(name, decided -> {
            LocalDate until = notices.begin(decided.caseId(), level);
            return Map.of("until", DAY.format(until));
        });
    }

    private static CaseOutcome named(String name, Function<CaseOutcome.DecidedCase, Map<String, String>> what) {
        return new CaseOutcome() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Result carryOut(DecidedCase decided) {
                return new Result(what.apply(decided), List.of());
            }
        };
    }
}
