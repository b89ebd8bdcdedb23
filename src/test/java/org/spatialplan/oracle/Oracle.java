package org.spatialplan.oracle;

import java.util.List;

/** Entry point of {@code bin/oracle}: the long mode. */
public final class Oracle {

    private Oracle() {}

    /** {@code [--seed S] [--cases N] [--from N] [--audits N]}; ends with 1 if an answer was wrong. */
    public static void main(String[] arguments) {
        long seed = option(arguments, "--seed", System.nanoTime() & 0xffff);
        long count = option(arguments, "--cases", 10 * OracleCases.ROUND);
        long from = option(arguments, "--from", 0);
        OracleCases cases = new OracleCases(seed, PureCheck.FRAME);
        OracleRun run = new OracleRun(new Reference(PureCheck.FRAME, PureCheck.RULES), PureCheck::answer);
        int told = 0;
        for (long number = from; number < from + count; number++) {
            OracleCase question = cases.get(number);
            try {
                run.ask(question);
            } catch (RuntimeException e) {
                System.out.println(question.reproduced());
                throw e;
            }
            for (; told < run.failures().size(); told++) {
                System.out.println(run.failures().get(told));
            }
        }
        System.out.println("seed " + seed + ": " + run.summary());
        int wrongAudits = audits(seed, from, option(arguments, "--audits", 0));
        System.exit(run.failures().isEmpty() && wrongAudits == 0 ? 0 : 1);
    }

    /** Audits of pairs of versions. */
    private static int audits(long seed, long from, long count) {
        VersionPairs pairs = new VersionPairs(seed, PureCheck.FRAME);
        AuditReference reference = new AuditReference(PureCheck.FRAME);
        int wrong = 0;
        for (long number = from; number < from + count; number++) {
            VersionPairs.Pair pair = pairs.get(number);
            List<String> deviations = PureAudit.answer(pair.before(), pair.after())
                    .deviations(reference.audit(pair.before(), pair.after()), 0);
            if (!deviations.isEmpty()) {
                wrong++;
                System.out.println(pair + "\n  " + String.join("\n  ", deviations));
            }
        }
        System.out.println("seed " + seed + ": " + count + " audits, " + wrong + " wrong");
        return wrong;
    }

    private static long option(String[] arguments, String name, long otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return otherwise;
    }
}
