using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reproduction;

/// <summary>One claim of the study, and what the instrument says of the same district's year.</summary>
/// <param name="District">The library's file.</param>
/// <param name="Of">The part of a support.</param>
/// <param name="StudySays">As the study does.</param>
/// <param name="Words">The claim, in our words.</param>
/// <param name="InstrumentSays">By the stated rules.</param>
/// <param name="Behind">What is recorded for it.</param>
internal sealed record Claim(
    string District,
    Aspect Of,
    Rating StudySays,
    string Words,
    Rating InstrumentSays,
    IReadOnlyList<RecordedFact> Behind
)
{
    public bool Agrees => StudySays == InstrumentSays;

    /// <summary>Every claim, held against these years.</summary>
    public static IReadOnlyList<Claim> Against(IReadOnlyList<SampleYear> years) =>
        [
            .. SampleYear
                .ClaimRows()
                .Select(row =>
                {
                    var year = years.Single(one => one.Name == row["district"]);
                    var aspect = Aspect.Of(row["part"])!;
                    return new Claim(
                        year.Name,
                        aspect,
                        Enum.GetValues<Rating>().Single(rating => rating.Words() == row["study_says"]),
                        row["claim"],
                        year.RatingOf(aspect),
                        [.. year.Facts.Where(fact => SupportEvidence.ByKey[fact.Question].Of.Key == aspect.Key)]
                    );
                }),
        ];
}
