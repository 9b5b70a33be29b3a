namespace Throughline.Evidence.Observations;

/// <summary>The codes that a district starts with, after what the study calls more and less promising (Honig et al., 2010, chapter 3). In our own words.</summary>
internal static class ShippedCodes
{
    public static IReadOnlyList<CodebookCode> All { get; } =
    [
        Of(
            "own-practice",
            Support.Learning,
            Speaks.More,
            "Own practice challenged",
            "Colleagues ask why an ILD worked so with a principal, or what the next move is."
        ),
        Of(
            "principal",
            Support.Learning,
            Speaks.Neither,
            "A principal’s practice",
            "What a principal does, without what the ILD does about it."
        ),
        Of(
            "school-results",
            Support.Learning,
            Speaks.Less,
            "A school’s results",
            "A school’s performance is presented; little or nothing on what the ILD might do."
        ),
        Of(
            "operations",
            Support.Learning,
            Speaks.Less,
            "Operations in learning time",
            "Business that takes minutes meant for learning."
        ),
        Of(
            "taken-off",
            Support.Plates,
            Speaks.More,
            "Taken off or informed",
            "Somebody else takes an issue over, or answers it, and it does not come back."
        ),
        Of(
            "added",
            Support.Plates,
            Speaks.Less,
            "Put on the plate",
            "A unit asks for a template, report or meeting that does not serve principals’ teaching."
        ),
        Of("sent-back", Support.Through, Speaks.More, "Sent back to the ILD", "A leader who is approached brings the ILD in."),
        Of(
            "around",
            Support.Through,
            Speaks.Less,
            "Around the ILD",
            "A directive, training or decision reaches a principal without the ILD."
        ),
        Of(
            "system-holds",
            Support.Accountability,
            Speaks.More,
            "The system holds it",
            "Data, scorecard or evaluator hold the school accountable; the ILD can help."
        ),
        Of(
            "ild-holds",
            Support.Accountability,
            Speaks.Less,
            "The ILD has to hold it",
            "Plans, decks or reviews that the ILD prepares or fronts."
        ),
    ];

    private static CodebookCode Of(string key, Support support, Speaks speaks, string label, string meaning) =>
        new()
        {
            Key = key,
            Since = 1,
            Support = support,
            Label = label,
            Meaning = meaning,
            Speaks = speaks,
            By = "",
            At = default,
        };
}
