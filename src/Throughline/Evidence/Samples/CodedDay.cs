using Throughline.TimeAccounting;

namespace Throughline.Evidence.Samples;

/// <summary>One entry of a sampled day with every code that it was given.</summary>
/// <param name="Seconds">Its part of the day.</param>
/// <param name="Automatic">The calendar's own code.</param>
/// <param name="Blind">The first coder's; null where not coded yet.</param>
/// <param name="Second">The second coder's.</param>
/// <param name="Walked">What the walk-through changed it to; null where it changed nothing.</param>
internal sealed record CodedEntry(
    double Seconds,
    (With With, Focus Focus) Automatic,
    (With With, Focus Focus)? Blind,
    (With With, Focus Focus)? Second,
    (With With, Focus Focus)? Walked
)
{
    /// <summary>What it was, as far as anybody knows: the walk-through's word where it has one.</summary>
    public (With With, Focus Focus)? Known => Walked ?? Blind;

    /// <summary>The group of a pair of codes.</summary>
    public static TimeGroup Group((With With, Focus Focus) code) => TimeGroups.Of(code.With, code.Focus);

    /// <summary>Whether a pair of codes is time with principals.</summary>
    public static bool IsWithPrincipals((With With, Focus Focus) code) => code.With is With.Principal or With.Principals;
}

/// <summary>A sampled day that counts, coded or not.</summary>
/// <param name="Ild">Whose day; strata only, never shown.</param>
/// <param name="Population">Duty days of that ILD that could be drawn.</param>
/// <param name="IsCoded">Whether somebody coded it.</param>
/// <param name="IsWalked">Whether it was talked through.</param>
/// <param name="Entries">Its entries; none on a day without any.</param>
internal sealed record CodedDay(long Ild, int Population, bool IsCoded, bool IsWalked, IReadOnlyList<CodedEntry> Entries);
