namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>How long GLPI keeps a session, which it tells nobody.</summary>
internal sealed class SessionLifetimeCheck : ICheck
{
    public string Name => "session-lifetime";

    public string Subject => "Durée des sessions de GLPI";

    public IAsyncEnumerable<Finding> RunAsync(Examination examination, CancellationToken ct) => new[]
    {
        new Finding(
            Name, Verdict.CannotTell, Subject,
            "GLPI ne le dit pas : dans le php.ini de son serveur, « session.gc_maxlifetime » doit valoir au moins 3600 s ; sinon les agents doivent se reconnecter pendant qu'ils écrivent (rien n'est perdu)."),
    }.ToAsyncEnumerable();
}
