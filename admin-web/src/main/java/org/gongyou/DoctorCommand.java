package org.gongyou;

import java.io.PrintStream;
import java.util.List;
import org.gongyou.channels.doctor.Doctor;
import org.gongyou.channels.doctor.Examiner.Patient;
import org.gongyou.channels.doctor.Finding;
import org.gongyou.channels.doctor.Finding.Verdict;

/**
 * {@code java -jar gongyou.jar doctor [channel/account]}: examines the accounts and says in Chinese what to do. Exit code 1
 * if something does not work, 2 if there is no such account.
 */
final class DoctorCommand {

    static final String NAME = "doctor";

    private final Doctor doctor;
    private final PrintStream out;

    DoctorCommand(Doctor doctor, PrintStream out) {
        this.doctor = doctor;
        this.out = out;
    }

    /** Examines the account of this name, or all if there is none; returns the exit code. */
    int run(List<String> names) {
        List<Patient> patients = doctor.patients().stream()
                .filter(patient ->
                        names.isEmpty() || names.contains(patient.account().toString()))
                .toList();
        if (patients.isEmpty()) {
            out.println("没有这个账号。已启用的账号："
                    + doctor.patients().stream()
                            .map(patient -> patient.account().toString())
                            .toList());
            return 2;
        }
        boolean fault = false;
        for (Patient patient : patients) {
            out.println(patient.title() + "（" + patient.account() + "）");
            for (Finding finding : doctor.examine(patient.account()).orElse(List.of())) {
                fault |= finding.verdict() == Verdict.FAULT;
                out.println("  [" + word(finding.verdict()) + "] " + finding.check() + "：" + finding.found());
                if (!finding.cure().isEmpty()) {
                    out.println("         办法：" + finding.cure());
                }
            }
        }
        return fault ? 1 : 0;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "正常";
            case WARNING -> "注意";
            case FAULT -> "问题";
            case UNKNOWN -> "待定";
        };
    }
}
