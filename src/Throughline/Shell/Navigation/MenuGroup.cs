namespace Throughline.Shell.Navigation;

/// <summary>The groups of the menu, in the order shown.</summary>
public enum MenuGroup
{
    /// <summary>What the reader does: today, week, Monday.</summary>
    MyWork,

    /// <summary>What ILDs and those who help them do together.</summary>
    OurPractice,

    /// <summary>The district: its people, rules, figures and set-up.</summary>
    TheSystem,
}
