using Throughline.TimeAccounting;

namespace Throughline.Shell.Figures;

/// <summary>How each group of time is named and coloured. A colour is never shown without its word.</summary>
public static class GroupLook
{
    /// <summary>The eight, in the order of the palette, which never changes.</summary>
    public static IReadOnlyList<TimeGroup> InOrder { get; } = Enum.GetValues<TimeGroup>();

    extension(TimeGroup group)
    {
        /// <summary>What people call it.</summary>
        public string Label =>
            group switch
            {
                TimeGroup.ToConfirm => "To confirm",
                TimeGroup.Accountability => "Accountability",
                TimeGroup.WithPrincipals => "With principals",
                TimeGroup.PrincipalsOtherMatters => "Principals, other matters",
                TimeGroup.OwnLearning => "Own learning",
                TimeGroup.RequestsAndHearings => "Requests and hearings",
                TimeGroup.Travel => "Travel",
                _ => "Central meetings",
            };

        /// <summary>Class of an HTML swatch or calendar block.</summary>
        public string Swatch => "c-" + Colour(group);

        /// <summary>Class of an SVG shape.</summary>
        public string Fill => "f-" + Colour(group);
    }

    private static string Colour(TimeGroup group) =>
        group switch
        {
            TimeGroup.ToConfirm => "none",
            TimeGroup.Accountability => "account",
            TimeGroup.WithPrincipals => "principal",
            TimeGroup.PrincipalsOtherMatters => "other",
            TimeGroup.OwnLearning => "learning",
            TimeGroup.RequestsAndHearings => "demand",
            TimeGroup.Travel => "travel",
            _ => "central",
        };
}
