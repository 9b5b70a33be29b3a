using Throughline.Access;

namespace Throughline.Frame.WhoSeesWhat;

/// <summary>Seats as people say them, in the plural, within a sentence.</summary>
internal static class SeatPhrases
{
    public static string Of(Seat seat) =>
        seat switch
        {
            Seat.Prin => "the principal it is about",
            Seat.Prix => "other principals",
            Seat.Ild => "the ILD whose it is",
            Seat.Ildx => "other ILDs of the cohort",
            Seat.Ildf => "the ILD who was there before",
            Seat.Team => "the network’s team",
            Seat.Asst => "the ILD’s delegate",
            Seat.Chief => "the supervisor of the ILD",
            Seat.Facil => "the facilitator of the session",
            Seat.Guest => "a guest of the session",
            Seat.Evp => "the evaluator of the principal",
            Seat.Evi => "the evaluator of the ILD",
            Seat.Dept => "whoever asked, handles it or is named in it",
            Seat.Depx => "other staff of the district",
            Seat.Senr => "senior leaders",
            Seat.Board => "the board",
            Seat.Data => "the data office",
            Seat.Rsch => "an approved researcher, where the person consents",
            Seat.Reco => "a records officer with an open case",
            Seat.Sysa => "the administrator",
            Seat.Audr => "the auditor",
            Seat.Api => "a program with a token",
            Seat.RecoIdle => "a records officer without a case",
            Seat.RschDeclined => "a researcher, where the person does not consent",
            Seat.Anon => "nobody signed in",
            Seat.Gone => "someone whose account has ended",
            _ => throw new ArgumentOutOfRangeException(nameof(seat), seat, "no seat"),
        };

    /// <summary>How records of a class are guarded.</summary>
    public static string Of(RecordClass guarded) =>
        guarded switch
        {
            RecordClass.Open => "Open in the district",
            RecordClass.Personnel => "About somebody’s work",
            RecordClass.Walled => "Walled from evaluators",
            RecordClass.Evaluation => "Evaluation",
            RecordClass.Anonymous => "Anonymous",
            RecordClass.Secret => "Secret of the installation",
            RecordClass.Log => "Log",
            _ => throw new ArgumentOutOfRangeException(nameof(guarded), guarded, "no class"),
        };
}
