using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>Where a knock stands, in a sentence.</summary>
internal static class KnockWords
{
    public static string State(KnockInView one) =>
        one.Knock.State switch
        {
            KnockState.Refused =>
                $"{one.Refusal!.By} said no; parked with {one.Refusal.ParkedWith} until {MeetingWords.Brief(one.Refusal.ParkedUntil)}.",
            KnockState.LetIn => "The facilitator let it in.",
            KnockState.Overridden =>
                $"{one.Override!.By} overrode the no, to be made up on {MeetingWords.Brief(one.Override.MakeUpOn)}.",
            KnockState.TakenBack => "Taken back.",
            _ => "Waits for the facilitator.",
        };
}
