namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>Suggestions that a district lets count by themselves, above an agreement that it states.</summary>
internal static class AutoAcceptance
{
    /// <summary>Who gave such a code: nobody; it was learned.</summary>
    public const string By = "learned";
}
