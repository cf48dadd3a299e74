namespace Tutor.Notebooks;

/// <summary>The commands that stand for one symbol, each with the character it draws.</summary>
internal static class FormulaSymbols
{
    /// <summary>Letters set in italics.</summary>
    public static readonly Dictionary<string, string> Letters = Table("""
        alpha α  beta β  gamma γ  delta δ  epsilon ϵ  varepsilon ε  zeta ζ  eta η  theta θ
        vartheta ϑ  iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ  pi π  rho ρ  sigma σ  tau τ
        upsilon υ  phi ϕ  varphi φ  chi χ  psi ψ  omega ω  ell ℓ  partial ∂
        """);

    /// <summary>Letters and signs set upright.</summary>
    public static readonly Dictionary<string, string> Upright = Table("""
        Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ
        Omega Ω  nabla ∇  infty ∞  emptyset ∅  varnothing ∅  hbar ℏ  top ⊤  bot ⊥  prime ′
        dots …  ldots …  cdots ⋯  vdots ⋮  ddots ⋱  checkmark ✓  degree °
        forall ∀  exists ∃  neg ¬  lnot ¬  % %  $ $  # #  _ _  & &amp;
        """);

    /// <summary>Operators and relations, which keep a distance from both sides.</summary>
    public static readonly Dictionary<string, string> Relations = Table("""
        le ≤  leq ≤  ge ≥  geq ≥  ne ≠  neq ≠  approx ≈  equiv ≡  sim ∼  simeq ≃  cong ≅
        propto ∝  ll ≪  gg ≫  in ∈  notin ∉  ni ∋  subset ⊂  subseteq ⊆  supset ⊃  supseteq ⊇
        to →  rightarrow →  leftarrow ←  gets ←  leftrightarrow ↔  mapsto ↦  uparrow ↑
        downarrow ↓  longrightarrow ⟶  Rightarrow ⇒  Leftarrow ⇐  implies ⟹  iff ⟺
        Leftrightarrow ⇔  cdot ⋅  times ×  div ÷  ast ∗  star ⋆  circ ∘  bullet ∙  odot ⊙
        oplus ⊕  otimes ⊗  cup ∪  cap ∩  setminus ∖  land ∧  wedge ∧  lor ∨  vee ∨  mid ∣
        parallel ∥  perp ⊥  lt &lt;  gt &gt;  colon :
        """);

    /// <summary>Signs that negate at the start of a term and join two terms between them.</summary>
    public static readonly Dictionary<string, string> Signs = Table("pm ±  mp ∓");

    /// <summary>Large operators; in a line of its own their limits go below and above.</summary>
    public static readonly Dictionary<string, string> Large = Table("""
        sum ∑  prod ∏  coprod ∐  bigcup ⋃  bigcap ⋂  bigoplus ⨁  bigotimes ⨂
        """);

    public static readonly Dictionary<string, string> Integrals = Table("int ∫  iint ∬  oint ∮");

    /// <summary>Named functions, set upright.</summary>
    public static readonly HashSet<string> Functions =
    [
        "log", "ln", "lg", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arg", "dim", "ker",
    ];

    /// <summary>Named functions that write below themselves what they range over.</summary>
    public static readonly HashSet<string> FunctionsWithLimits =
    [
        "min", "max", "inf", "sup", "lim", "det", "gcd", "Pr",
    ];

    /// <summary>Brackets, with <c>\left</c> and without.</summary>
    public static readonly Dictionary<string, string> Opening = Table("""
        { {  lbrace {  lbrack [  langle ⟨  lfloor ⌊  lceil ⌈  lvert |  lVert ‖
        """);

    public static readonly Dictionary<string, string> Closing = Table("""
        } }  rbrace }  rbrack ]  rangle ⟩  rfloor ⌋  rceil ⌉  rvert |  rVert ‖
        """);

    /// <summary>Marks drawn over what follows.</summary>
    public static readonly Dictionary<string, string> Accents = Table("""
        hat ^  widehat ^  bar ¯  overline ‾  tilde ~  widetilde ~  vec →  dot ˙  ddot ¨
        overrightarrow →
        """);

    /// <summary>Spaces, in units of the letter size.</summary>
    public static readonly Dictionary<string, string> Spaces = Table("""
        , 0.1667em  thinspace 0.1667em  : 0.2222em  > 0.2222em  ; 0.2778em  ! -0.1667em
        quad 1em  qquad 2em
        """);

    private static Dictionary<string, string> Table(string pairs)
    {
        var words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
