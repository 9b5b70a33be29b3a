namespace Throughline.TimeAccounting.Coding;

/// <summary>The two codes of an occurrence and where each came from.</summary>
/// <param name="With">With whom.</param>
/// <param name="Focus">About what.</param>
/// <param name="WithRule">Name of the rule that gave With, or <c>person</c>.</param>
/// <param name="FocusRule">Id of the rule that gave Focus, <c>person</c>, or empty when none did.</param>
/// <param name="PrincipalIds">The own principals it was with, in order.</param>
public sealed record OccurrenceCode(
    With With,
    Focus Focus,
    string WithRule,
    string FocusRule,
    IReadOnlyList<string> PrincipalIds
)
{
    /// <summary>The source of a code that a person gave.</summary>
    public const string Person = "person";

    /// <summary>Numbers of the principals, for the tables.</summary>
    internal int[] Principals { get; init; } = [];

    /// <summary>The people of the entry, for what is asked of it later.</summary>
    internal Company? Company { get; init; }

    /// <summary>With one or several own principals.</summary>
    public bool IsWithPrincipals => With is With.Principal or With.Principals;
}
