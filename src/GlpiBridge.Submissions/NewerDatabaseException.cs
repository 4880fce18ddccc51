namespace GlpiBridge.Submissions;

/// <summary>The database was brought up to date by a later version of the portal.</summary>
/// <param name="migration">The last change of the tables that this version does not know.</param>
public sealed class NewerDatabaseException(string migration) : Exception($"The migration {migration} is not of this version.")
{
    public string Migration => migration;
}
