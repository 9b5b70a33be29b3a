using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Tests.TimeAccounting.Truths;

/// <summary>What three independent programs agree on about a real calendar in a window.</summary>
internal sealed record TruthFile(
    string File,
    TruthWindow Window,
    int Count,
    IReadOnlyList<TruthOccurrence> Occurrences,
    IReadOnlyDictionary<string, BusyMinutes> BusyMinutesUtcByMonth,
    IReadOnlyList<LeftOut> LeftOutMajority,
    IReadOnlyList<LeftOut> LeftOutNoMajority
)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static TruthFile Read(string path) =>
        JsonSerializer.Deserialize<TruthFile>(System.IO.File.ReadAllBytes(path), CamelCase)!;
}

internal sealed record TruthWindow(DateOnly FromInclusive, DateOnly ToExclusive);

internal sealed record TruthOccurrence(
    string Uid,
    string Start,
    string End,
    string Kind,
    string? Status,
    string? Transp,
    [property: JsonPropertyName("summarySha256_16")] string? SummaryHash
);

internal sealed record BusyMinutes(decimal SumOfStartsInMonth, decimal MergedOverlaps);

/// <summary>An event on which the programs disagree: no truth.</summary>
internal sealed record LeftOut(string Uid);
