namespace Summit.Local.Evaluation;

/// <summary>The scores, by name, in the order they are printed. What nothing was counted for is not a number.</summary>
internal static class Figures
{
    public static IReadOnlyList<(string Name, double Value)> Of(Tally tally)
    {
        var speech = new Rates(tally.SpeechHits, tally.SpeechExtra, tally.SpeechMissed);
        var wrong = tally.SpeechHits - tally.JointHits;
        var joint = new Rates(tally.JointHits, wrong + tally.SpeechExtra, wrong + tally.SpeechMissed);
        var indirect = new Rates(tally.IndirectHits, tally.IndirectExtra, tally.IndirectMissed);
        return
        [
            ("articles", tally.Articles),
            ("gold_speech", tally.SpeechHits + tally.SpeechMissed),
            ("gold_indirect", tally.IndirectHits + tally.IndirectMissed),
            ("speech_precision", speech.Precision), ("speech_recall", speech.Recall), ("speech_f1", speech.F1),
            ("exact", Share(tally.Exact, tally.SpeechHits)),
            ("kind", Share(tally.KindsRight, tally.Kinds)),
            ("speaker", Share(tally.SpeakersRight, tally.Speakers)),
            ("joint_precision", joint.Precision), ("joint_recall", joint.Recall), ("joint_f1", joint.F1),
            ("indirect_precision", indirect.Precision), ("indirect_recall", indirect.Recall), ("indirect_f1", indirect.F1),
            ("indirect_speaker", Share(tally.IndirectSpeakersRight, tally.IndirectSpeakers)),
            ("mentions_as_speech", tally.MentionsAsSpeech),
            ("bad_offsets", tally.BadOffsets),
            ("articles_without_prediction", tally.ArticlesWithoutPrediction),
        ];
    }

    private static double Share(double part, double whole) => whole > 0 ? part / whole : double.NaN;

    private sealed record Rates(int Hits, int Extra, int Missed)
    {
        public double Precision => Share(Hits, Hits + Extra);

        public double Recall => Share(Hits, Hits + Missed);

        public double F1 => Share(2 * Hits, (2 * Hits) + Extra + Missed);
    }
}
