namespace GlpiBridge.Glpi;

/// <summary>An id that is a number in GLPI and a type of its own here, so that a user's id cannot be passed for a ticket's.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IGlpiId<TSelf>
    where TSelf : struct, IGlpiId<TSelf>
{
    /// <summary>The number.</summary>
    long Value { get; }

    /// <summary>Makes the id from GLPI's number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The id.</returns>
    static abstract TSelf From(long value);
}
