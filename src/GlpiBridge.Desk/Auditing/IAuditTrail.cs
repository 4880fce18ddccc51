namespace GlpiBridge.Desk.Auditing;

/// <summary>Where it is written down who did what. From where, when and in which request is for the one who writes to know.</summary>
public interface IAuditTrail
{
    void Record(AuditEvent happened);
}
