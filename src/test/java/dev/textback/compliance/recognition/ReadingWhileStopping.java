package dev.textback.compliance.recognition;

/** A program that is told to stop while it still reads: {@link OptOutModelTest} runs it. */
final class ReadingWhileStopping {

    private ReadingWhileStopping() {}

    public static void main(String[] arguments) {
        OptOutModel model = new OptOutModel();
        Thread reading = new Thread(() -> {
            for (int text = 0; text < 100; text++) {
                model.optOut("please take me off this list, for the " + text + "th time");
            }
            new OptOutModel().close();
            model.close();
            System.out.println("read to the end");
        });
        Runtime.getRuntime().addShutdownHook(reading);
        System.exit(0);
    }
}
