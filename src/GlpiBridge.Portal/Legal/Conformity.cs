namespace GlpiBridge.Portal.Legal;

/// <summary>What an audit found of the portal's conformity with the RGAA; without an audit, the law's word is « non conforme ».</summary>
internal enum Conformity
{
    None,
    Partial,
    Full,
}
