// Runs only where scripts of today do not: in the Internet Explorer that volume-licensed Office 2019 and earlier shows panes with.
// Written in the language of that time.
document.getElementById("pane").appendChild(document.createTextNode(
  "\u8fd9\u4e2a\u7248\u672c\u7684 Office \u592a\u65e7\uff0c\u4e0d\u80fd\u663e\u793a\u672c\u7a97\u683c\u3002\u8bf7\u7528 Office 2021 \u6216\u66f4\u65b0\u7248\u672c\u3001Microsoft 365 \u6216 Excel \u7f51\u9875\u7248\u3002 " +
  "This Office is too old to show the pane. Please use Office 2021 or later, Microsoft 365 or Excel on the web."
));
