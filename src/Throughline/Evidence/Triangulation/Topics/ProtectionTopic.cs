namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>Time that nobody takes ILDs or principals out of schools.</summary>
internal static class ProtectionTopic
{
    private static readonly Question Kept = Question.Share(
        "protected-kept",
        Aspect.Protection,
        "of protected hours kept",
        0.85,
        0.6
    );
    private static readonly Question Told = Question.Share(
        "protection-told",
        Aspect.Protection,
        "tell of it as more promising"
    );
    private static readonly Question Seen = Question.Share(
        "protection-seen",
        Aspect.Protection,
        "of coded minutes where it was kept"
    );

    public static Topic Of { get; } =
        new(
            [Kept, Told, Seen],
            async (year, stop) =>
                [
                    Hours(year),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.Protection, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.Protection, stop),
                ]
        );

    private static Finding Hours(EvidenceYear year) =>
        year.Cohort.Protected <= 0 ? Finding.Silent(Kept.Key, SourceKind.Records, "No time was protected in these days.")
        : !year.Cohort.IsShown
            ? Finding.Silent(
                Kept.Key,
                SourceKind.Records,
                "Fewer than five ILDs have a calendar; a share of so few would tell about one."
            )
        : Finding.Counted(
            Kept.Key,
            SourceKind.Records,
            Math.Round(year.Cohort.Kept / 3600, 2),
            Math.Round(year.Cohort.Protected / 3600, 2),
            $"All protected hours of {year.Cohort.People} ILDs",
            "/protected-time"
        );
}
