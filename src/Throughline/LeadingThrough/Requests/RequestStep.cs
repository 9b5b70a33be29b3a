using System.Text.Json;

namespace Throughline.LeadingThrough.Requests;

/// <summary>One thing that happened to a request.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">Who did it; null where an assignment did.</param>
/// <param name="To">Who has it since; null where that stayed.</param>
/// <param name="Text">In their own words; may be empty.</param>
/// <param name="On">The day in the district.</param>
internal sealed record RequestStep(StepKind Kind, long? By, long? To, string Text, DateOnly On)
{
    /// <summary>As they are kept.</summary>
    public static string Written(IReadOnlyList<RequestStep> steps) => JsonSerializer.Serialize(steps);

    /// <summary>Reads what was kept; nothing of an empty text.</summary>
    public static IReadOnlyList<RequestStep> Read(string track) =>
        track.Length == 0 ? [] : JsonSerializer.Deserialize<List<RequestStep>>(track) ?? [];
}

/// <summary>What may happen to a request. Kept as numbers: never reordered.</summary>
internal enum StepKind
{
    Asked,
    Followed,
    HandedOn,
    Said,
    CallThem,
    Answered,
    Reopened,
    Closed,
    TakenBack,
}
