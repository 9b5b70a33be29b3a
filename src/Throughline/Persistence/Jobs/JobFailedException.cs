namespace Throughline.Persistence.Jobs;

/// <summary>The work could not be done, for a reason that people can read: it is kept on the job as its failure.</summary>
internal sealed class JobFailedException(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>Trying again would change nothing.</summary>
    public bool IsFinal { get; init; }
}

/// <summary>Somebody else has taken the job over; what was about to be saved is not saved.</summary>
internal sealed class LeaseLostException() : Exception("The job was taken over by another node; nothing was saved.");
