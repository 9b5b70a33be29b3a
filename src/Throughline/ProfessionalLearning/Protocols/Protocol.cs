namespace Throughline.ProfessionalLearning.Protocols;

/// <summary>A way to talk about practice, as data: shipped in the library, or a facilitator's own.</summary>
internal sealed record Protocol
{
    /// <summary>Longest step, in minutes.</summary>
    public const int MostStepMinutes = 120;

    /// <summary>Longest protocol, in minutes.</summary>
    public const int MostMinutes = 300;

    /// <summary>Most steps.</summary>
    public const int MostSteps = 20;

    /// <summary>Longest title or prompt, in letters.</summary>
    public const int LongestText = 300;

    /// <summary>Its short name in addresses: a file of the library, or <c>own-12</c>.</summary>
    public string Key { get; init; } = "";
    public required string Name { get; init; }

    /// <summary>When it helps, in a sentence.</summary>
    public required string About { get; init; }

    /// <summary>Where the idea comes from; the words are ours.</summary>
    public required string Source { get; init; }
    public required IReadOnlyList<ProtocolStep> Steps { get; init; }

    /// <summary>The version of a facilitator's own; 0 for the library's.</summary>
    public int Number { get; init; }

    /// <summary>What all versions of a facilitator's own have in common; null for the library's.</summary>
    public Guid? Family { get; init; }

    /// <summary>Whether no step has a clock.</summary>
    public bool IsOpen => Steps.All(step => step.Minutes is null);

    /// <summary>Minutes of all steps that have any.</summary>
    public int Minutes => Steps.Sum(step => step.Minutes ?? 0);

    /// <summary>What cannot be, one plain sentence each; empty where it can be run.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestText)
        {
            yield return $"Give it a name, in up to {LongestText} letters.";
        }
        if (Steps.Count is 0 or > MostSteps)
        {
            yield return $"It has {Steps.Count} steps; give it 1 to {MostSteps}.";
        }
        foreach (var (at, step) in Steps.Index())
        {
            if (string.IsNullOrWhiteSpace(step.Title) || step.Title.Length > LongestText || step.Prompt.Length > LongestText)
            {
                yield return $"Step {at + 1}: say in up to {LongestText} letters what happens in it.";
            }
            if (step.Minutes is < 1 or > MostStepMinutes)
            {
                yield return $"Step {at + 1}, {step.Title}: {step.Minutes} minutes. Give it 1 to {MostStepMinutes}, or none for no clock.";
            }
            if (step is { IsTalk: false, Minutes: null } && at < Steps.Count - 1)
            {
                yield return $"Step {at + 1}, {step.Title}: without minutes and without talk it would never end. Give it minutes, or mark it as talk.";
            }
        }
        if (Minutes > MostMinutes)
        {
            yield return $"All steps together take {Minutes} minutes; nobody stays with it longer than {MostMinutes}.";
        }
    }
}
