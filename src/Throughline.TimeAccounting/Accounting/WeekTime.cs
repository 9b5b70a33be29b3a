namespace Throughline.TimeAccounting.Accounting;

/// <summary>One ILD's week, clipped to the window. All lengths in seconds.</summary>
public sealed record WeekTime
{
    /// <summary>Its Monday.</summary>
    public required DateOnly Monday { get; init; }

    /// <summary>Time by code, no code without time; adds up to <see cref="CountedSeconds"/>.</summary>
    public required IReadOnlyList<CodeTime> Codes { get; init; }

    /// <summary>Length of the union of counted occurrences.</summary>
    public required long CountedSeconds { get; init; }

    /// <summary>Protected time that was there to be kept.</summary>
    public required long ProtectedSeconds { get; init; }

    /// <summary>Of it, what breaks took.</summary>
    public required long BrokenSeconds { get; init; }

    /// <summary>Displaced visits whose slot starts in the week, one for each principal.</summary>
    public required int DisplacedContacts { get; init; }

    /// <summary>Contract time left after holidays, leave and private entries.</summary>
    public required decimal ContractSeconds { get; init; }

    /// <summary>Time with principals.</summary>
    public Fraction WithPrincipals => Sum(code => code.IsWithPrincipals);

    /// <summary>Of the time with principals, what was instructional leadership.</summary>
    public Fraction Instruction => Sum(code => code.IsWithPrincipals && code.Focus == Focus.Instruction);

    private Fraction Sum(Func<CodeTime, bool> which) =>
        Codes.Where(which).Aggregate(Fraction.Zero, (sum, code) => sum + code.Seconds);
}

/// <summary>The time of one pair of codes.</summary>
/// <param name="With">With whom.</param>
/// <param name="Focus">About what.</param>
/// <param name="Seconds">Exact; more than 0.</param>
public readonly record struct CodeTime(With With, Focus Focus, Fraction Seconds)
{
    /// <summary>With one or several own principals.</summary>
    public bool IsWithPrincipals => With is With.Principal or With.Principals;
}
