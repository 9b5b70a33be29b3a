namespace Throughline.LeadingThrough.Rooms;

/// <summary>The two rooms of an ILD who also evaluates.</summary>
internal enum Room
{
    /// <summary>Support: nothing said here counts toward the evaluation.</summary>
    Coaching,

    /// <summary>The formal evaluation: dates, public facts and crossing letters; the file itself is kept elsewhere.</summary>
    Evaluation,
}

/// <summary>How rooms are called.</summary>
internal static class RoomWords
{
    public static string Said(this Room room) => room == Room.Coaching ? "Coaching" : "Evaluation";
}
