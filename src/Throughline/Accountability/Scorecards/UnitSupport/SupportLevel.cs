namespace Throughline.Accountability.Scorecards.UnitSupport;

/// <summary>How much of the central office's help a school is given. It says what the office owes, not what a school or a principal is worth.</summary>
internal enum SupportLevel
{
    Light,
    Standard,
    Targeted,
    Intensive,
}

/// <summary>Levels in words, and what they take of an ILD.</summary>
internal static class LevelWords
{
    /// <summary>The nature of the support, in a sentence.</summary>
    public static string Nature(this SupportLevel level) =>
        level switch
        {
            SupportLevel.Light => "A visit a month, on what the school chooses.",
            SupportLevel.Standard => "A visit every two weeks on teaching.",
            SupportLevel.Targeted => "A visit a week, and one unit's help on one matter.",
            _ => "Two visits a week, and the help of several units under one owner.",
        };

    /// <summary>What a school at this level counts in an ILD's load: 1 is a school at the standard level, each step is a half.</summary>
    public static decimal Load(this SupportLevel level) => 0.5m * ((int)level + 1);
}

/// <summary>The rule by which the next level is proposed. People decide.</summary>
internal static class LevelRule
{
    /// <summary>The rule in words, as pages show it.</summary>
    public const string InWords =
        "One level lighter where three quarters of the targets were met and more indicators rose than fell; one heavier where at most a quarter were met and more fell or stood still than rose; else as it is. Fewer than three results say nothing.";

    /// <summary>The level that follows.</summary>
    /// <param name="now">The level today.</param>
    /// <param name="met">Targets met.</param>
    /// <param name="of">Targets with a result.</param>
    /// <param name="better">Indicators that became better.</param>
    /// <param name="notBetter">Indicators that became worse or stood still.</param>
    public static SupportLevel Next(SupportLevel now, int met, int of, int better, int notBetter)
    {
        if (of < 3)
        {
            return now;
        }
        if (met * 4 >= of * 3 && better > notBetter && now > SupportLevel.Light)
        {
            return now - 1;
        }
        return met * 4 <= of && notBetter > better && now < SupportLevel.Intensive ? now + 1 : now;
    }
}
