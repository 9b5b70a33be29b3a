using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Protocols;

namespace Throughline.ProfessionalLearning.Prompts;

/// <summary>A question of the bank.</summary>
/// <param name="Key">Its key in forms.</param>
/// <param name="Text">The question.</param>
/// <param name="Area">What of an ILD's practice it touches.</param>
/// <param name="FromIld">Whether an ILD offered it.</param>
internal sealed record BankPrompt(string Key, string Text, PracticeArea? Area, bool FromIld);

/// <summary>Questions to begin with: those that are shipped, in our own words, and those that ILDs and facilitators offer.</summary>
internal static class PromptBank
{
    /// <summary>Those that are shipped.</summary>
    public static IReadOnlyList<BankPrompt> Shipped { get; } = Read();

    /// <summary>All of them, the offered ones last.</summary>
    public static async Task<IReadOnlyList<BankPrompt>> AllOf(ThroughlineDb db, CancellationToken stop)
    {
        var offered = await db.OfferedPrompts.AsNoTracking().OrderBy(one => one.Id).ToListAsync(stop);
        return [.. Shipped, .. offered.Select(one => new BankPrompt($"offered-{one.Id}", one.Text, one.Area, one.FromIld))];
    }

    private static IReadOnlyList<BankPrompt> Read()
    {
        using var stream = typeof(PromptBank).Assembly.GetManifestResourceStream("Prompts/bank.json")!;
        var lines = JsonSerializer.Deserialize<List<Line>>(stream, ProtocolLibrary.Format)!;
        return [.. lines.Index().Select(line => new BankPrompt($"bank-{line.Index}", line.Item.Text, line.Item.Area, false))];
    }

    private sealed record Line(string Text, PracticeArea Area);
}
