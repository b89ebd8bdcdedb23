package org.spatialplan.oracle;

/** Entry point of {@code bin/oracle}: the long mode. */
public final class Oracle {

    private Oracle() {}

    /** {@code [--seed S] [--cases N] [--from N]}; ends with 1 if an answer was wrong. */
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
        System.exit(run.failures().isEmpty() ? 0 : 1);
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
